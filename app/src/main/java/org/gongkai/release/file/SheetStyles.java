package org.gongkai.release.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cell formats that hide their content: white on no colour, or a number format that shows nothing. */
final class SheetStyles implements Xml.Events {

    private final List<Boolean> lightFonts = new ArrayList<>();
    private final List<Boolean> plainFills = new ArrayList<>();
    private final Set<String> emptyFormats = new HashSet<>();
    private final Set<Integer> hiding = new HashSet<>();
    private String group = "";
    private int formats;

    boolean hides(String format) {
        return format.matches("\\d{1,6}") && hiding.contains(Integer.parseInt(format));
    }

    @Override
    public void start(String name, Map<String, String> attributes) {
        switch (name) {
            case "fonts", "fills", "cellXfs", "cellStyleXfs", "dxfs", "numFmts" -> group = name;
            case "numFmt" -> numberFormat(attributes);
            case "font" -> add("fonts", lightFonts, false);
            case "fill" -> add("fills", plainFills, true);
            case "color" -> last("fonts", lightFonts, isLight(attributes));
            case "patternFill" ->
                last(
                        "fills",
                        plainFills,
                        attributes.getOrDefault("patternType", "none").equals("none"));
            case "gradientFill" -> last("fills", plainFills, false);
            case "fgColor" -> lightFill(attributes);
            case "xf" -> format(attributes);
            default -> {}
        }
    }

    private void numberFormat(Map<String, String> attributes) {
        if (attributes.getOrDefault("formatCode", "").matches("\\s*;\\s*;\\s*;?\\s*")) {
            emptyFormats.add(attributes.getOrDefault("numFmtId", ""));
        }
    }

    private void add(String wanted, List<Boolean> list, boolean value) {
        if (group.equals(wanted)) {
            list.add(value);
        }
    }

    private void last(String wanted, List<Boolean> list, boolean value) {
        if (group.equals(wanted) && !list.isEmpty()) {
            list.set(list.size() - 1, value);
        }
    }

    private void lightFill(Map<String, String> attributes) {
        if (isLight(attributes)) {
            last("fills", plainFills, true);
        }
    }

    /** Theme colour 0 is the background of the page, white unless somebody changed the theme. */
    private static boolean isLight(Map<String, String> attributes) {
        boolean background = "0".equals(attributes.get("theme")) && !attributes.containsKey("tint");
        return background || attributes.getOrDefault("rgb", "").matches("(?i)(?:FF|00)?(?:F[0-9A-F]){3}");
    }

    private void format(Map<String, String> attributes) {
        if (!group.equals("cellXfs")) {
            return;
        }
        boolean light = at(lightFonts, attributes.getOrDefault("fontId", ""))
                && at(plainFills, attributes.getOrDefault("fillId", "0"));
        if (light || emptyFormats.contains(attributes.getOrDefault("numFmtId", ""))) {
            hiding.add(formats);
        }
        formats++;
    }

    private static boolean at(List<Boolean> list, String number) {
        int index = number.matches("\\d{1,6}") ? Integer.parseInt(number) : -1;
        return index >= 0 && index < list.size() && list.get(index);
    }
}
