package org.gongkai.regulation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A mapping in a law file that knows where it stands, so that every refusal names file and key. */
final class LawEntry {

    /** Long Chinese texts are folded over several lines; folding must not leave spaces between characters. */
    private static final Pattern FOLD = Pattern.compile(
            "(?<=[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef”’…])" + " (?=[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef“‘])");

    private final String file;
    private final String path;
    private final JsonNode node;

    LawEntry(String file, String path, JsonNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
        if (!node.isObject()) {
            throw refusal("", "should hold named entries");
        }
    }

    LawDataException refusal(String key, String problem) {
        return new LawDataException(file, keyPath(key), problem);
    }

    private String keyPath(String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }

    /** Refuses any key but these, so that a misspelt one is not silently ignored. */
    LawEntry only(String... keys) {
        Set<String> known = Set.of(keys);
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                throw refusal(key, "unknown key");
            }
        }
        return this;
    }

    boolean has(String key) {
        return node.has(key);
    }

    String text(String key) {
        String text = textOrNull(key);
        if (text == null) {
            throw refusal(key, "is missing");
        }
        return text;
    }

    @Nullable
    String textOrNull(String key) {
        JsonNode value = node.get(key);
        if (value == null) {
            return null;
        }
        if (!value.isString() || value.stringValue().isBlank()) {
            throw refusal(key, "should be a text");
        }
        return FOLD.matcher(value.stringValue().strip()).replaceAll("");
    }

    int amount(String key) {
        JsonNode value = node.get(key);
        if (value == null || !value.isInt() || value.intValue() < 1) {
            throw refusal(key, "should be a whole number above 0");
        }
        return value.intValue();
    }

    boolean flag(String key) {
        JsonNode value = node.get(key);
        if (value != null && !value.isBoolean()) {
            throw refusal(key, "should be true or false");
        }
        return value != null && value.booleanValue();
    }

    LocalDate date(String key) {
        return read(key, LocalDate::parse, "should be a date like 2019-05-15");
    }

    Citation citation(String key) {
        return read(key, Citation::of, "is not a citation");
    }

    /** Reads the text of a key, refusing what the reader cannot make sense of. */
    <T> T read(String key, Function<String, T> reader, String problem) {
        String text = text(key);
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            throw new LawDataException(file, keyPath(key), problem + ": " + text, unreadable);
        }
    }

    /** The value of a key with one of the codes. */
    String oneOf(String key, List<String> codes) {
        String code = text(key);
        if (!codes.contains(code)) {
            throw refusal(key, "should be one of " + codes + ": " + code);
        }
        return code;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : elements(key)) {
            if (!each.isString()) {
                throw refusal(key, "should be a list of texts");
            }
            texts.add(each.stringValue());
        }
        return List.copyOf(texts);
    }

    List<Citation> citations(String key) {
        return texts(key).stream()
                .map(text -> Citation.parse(text).orElseThrow(() -> refusal(key, "is not a citation: " + text)))
                .toList();
    }

    List<LawEntry> entries(String key) {
        List<LawEntry> entries = new ArrayList<>();
        for (JsonNode each : elements(key)) {
            entries.add(new LawEntry(file, keyPath(key) + "[" + entries.size() + "]", each));
        }
        return List.copyOf(entries);
    }

    Optional<LawEntry> entry(String key) {
        return Optional.ofNullable(node.get(key)).map(each -> new LawEntry(file, keyPath(key), each));
    }

    private Iterable<JsonNode> elements(String key) {
        JsonNode list = node.get(key);
        if (list == null) {
            return List.of();
        }
        if (!list.isArray()) {
            throw refusal(key, "should be a list");
        }
        return list;
    }
}
