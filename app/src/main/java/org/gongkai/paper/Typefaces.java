package org.gongkai.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.paper.Typeface.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The fonts this machine has for papers: those that were named first, then those of well-known packages. */
final class Typefaces {

    private static final Logger LOG = LoggerFactory.getLogger(Typefaces.class);

    /** Where Debian, Ubuntu and Fedora put Chinese fonts that are TrueType and free. */
    static final List<Path> WELL_KNOWN = Stream.of(
                    "/usr/share/fonts/truetype/arphic/uming.ttc",
                    "/usr/share/fonts/truetype/arphic/ukai.ttc",
                    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
                    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
                    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
                    "/usr/share/fonts-droid-fallback/truetype/DroidSansFallback.ttf",
                    "/usr/share/fonts/google-droid-sans-fonts/DroidSansFallbackFull.ttf")
            .map(Path::of)
            .toList();

    /** A font without these is no font for Chinese papers. */
    private static final String NEEDED = "政府信息公开商务局，。：；？《》（）〔〕";

    private static final String MISSING = "〓";

    private static final IntPredicate CIRCLED = character -> character >= 0x2460 && character <= 0x2473;

    private static final Pattern RAISED_OR_BROKEN =
            Pattern.compile("[\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\u2070-\\u209f\\u2150-\\u215f]");

    private final List<Typeface> chinese;
    private final List<Typeface> all;

    private Typefaces(List<Typeface> chinese, Typeface latin) {
        this.chinese = List.copyOf(chinese);
        this.all = Stream.concat(chinese.stream(), Stream.of(latin)).toList();
    }

    /**
     * Looks for fonts.
     *
     * @param named files and folders separated by commas; empty where none is named
     */
    static Typefaces find(String named, List<Path> wellKnown) {
        List<Typeface> found = new ArrayList<>();
        Arrays.stream(named.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .flatMap(each -> files(Path.of(each)).stream())
                .forEach(each -> look(each, found));
        wellKnown.stream().filter(Files::isRegularFile).forEach(each -> look(each, found));
        try {
            return new Typefaces(found, Typeface.latin());
        } catch (IOException damaged) {
            throw new IllegalStateException("the programme's own font cannot be read", damaged);
        }
    }

    private static List<Path> files(Path named) {
        if (!Files.isDirectory(named)) {
            return List.of(named);
        }
        try (Stream<Path> files = Files.list(named)) {
            return files.filter(each -> each.toString().matches("(?i).*\\.tt[fc]"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            LOG.warn("The fonts in {} cannot be read: {}.", named, unreadable.getMessage());
            return List.of();
        }
    }

    private static void look(Path file, List<Typeface> found) {
        try {
            Typeface typeface = Typeface.of(file);
            if (found.stream().anyMatch(each -> each.name().equals(typeface.name()))) {
                return;
            }
            if (NEEDED.codePoints().allMatch(typeface.covered()::get)) {
                found.add(typeface);
            } else {
                LOG.warn("The font {} is not used for papers: it lacks common Chinese characters.", file);
            }
        } catch (IOException | RuntimeException unfit) {
            LOG.warn("The font {} is not used for papers: {}.", file, unfit.getMessage());
        }
    }

    /** Whether papers can be set in type at all. */
    boolean any() {
        return !chinese.isEmpty();
    }

    /** The fonts for a purpose, the one meant for it first, then all that fill its gaps. */
    List<Typeface> of(Kind... wanted) {
        Set<Typeface> order = new LinkedHashSet<>();
        for (Kind kind : wanted) {
            chinese.stream().filter(each -> each.kind() == kind).forEach(order::add);
        }
        order.addAll(all);
        return List.copyOf(order);
    }

    /** All of them. */
    List<Typeface> all() {
        return all;
    }

    /**
     * The text as these fonts can show it: what no reader sees goes, what no font has is written by the plain characters that mean the
     * same (℃ as °C, Ⅲ as III, ① as (1)), and where there are none becomes 〓.
     */
    String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(each -> {
            if (each == '\t' || each == '\n' || each == '\r' || each == 0xa0) {
                shown.append(' ');
            } else if (isInvisible(each)) {
                return;
            } else {
                shown.append(isCovered(each) ? Character.toString(each) : instead(each));
            }
        });
        return shown.toString();
    }

    private boolean isCovered(int character) {
        return all.stream().anyMatch(font -> font.covered().get(character));
    }

    /** Raised figures and fractions are left out: 10² is not 102. */
    private String instead(int character) {
        String plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        String meant = CIRCLED.test(character) ? "(" + plain + ")" : plain;
        boolean same = RAISED_OR_BROKEN.matcher(Character.toString(character)).matches();
        return !same && meant.codePoints().allMatch(this::isCovered) ? meant : MISSING;
    }

    private static boolean isInvisible(int character) {
        boolean variant = character >= 0xfe00 && character <= 0xfe0f || character >= 0xe0100 && character <= 0xe01ef;
        int type = Character.getType(character);
        return variant || type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }
}
