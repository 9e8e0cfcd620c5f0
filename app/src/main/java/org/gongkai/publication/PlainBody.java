package org.gongkai.publication;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Plain text as paragraphs; a line that begins with number signs, as in Markdown, is a heading. */
public final class PlainBody {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.+)");

    private PlainBody() {}

    /** Safe HTML: every character of the text is shown, none is markup. */
    public static String html(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(PlainBody::block)
                .collect(Collectors.joining("\n"));
    }

    private static String block(String line) {
        var heading = HEADING.matcher(line);
        if (heading.matches()) {
            int level = Math.min(4, heading.group(1).length() + 1);
            return "<h%d>%s</h%d>".formatted(level, escaped(heading.group(2)), level);
        }
        return "<p>" + escaped(line) + "</p>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
