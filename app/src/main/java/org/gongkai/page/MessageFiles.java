package org.gongkai.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the message bundles of one language from all modules into one map. */
final class MessageFiles {

    private MessageFiles() {}

    static Map<String, String> read(String pattern) {
        Map<String, String> texts = new TreeMap<>();
        for (Resource file : matching("classpath*:" + pattern + ".properties")) {
            load(file).forEach((key, text) -> put(texts, file, (String) key, (String) text));
        }
        return Map.copyOf(texts);
    }

    private static void put(Map<String, String> texts, Resource file, String key, String text) {
        if (texts.putIfAbsent(key, text) != null) {
            throw new IllegalStateException("the text " + key + " in " + file + " exists in another bundle already");
        }
    }

    private static Resource[] matching(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties load(Resource file) {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
