package org.gongkai.portal.column;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.List;
import org.gongkai.publication.CleanHtml;
import org.gongkai.publication.PublicDocument;
import org.springframework.web.util.HtmlUtils;

/** What changed between two versions, paragraph by paragraph, marked with {@code ins} and {@code del}. */
public record Redline(List<Row> rows) {

    private static final DiffRowGenerator GENERATOR = DiffRowGenerator.create()
            .showInlineDiffs(true)
            .inlineDiffByWord(false)
            .mergeOriginalRevised(true)
            .lineNormalizer(line -> HtmlUtils.htmlEscape(line, "UTF-8"))
            .oldTag(begins -> begins ? "<del>" : "</del>")
            .newTag(begins -> begins ? "<ins>" : "</ins>")
            .build();

    /** One paragraph; {@code html} is safe. */
    public record Row(boolean changed, String html) {}

    static Redline between(PublicDocument before, PublicDocument after) {
        List<DiffRow> rows = GENERATOR.generateDiffRows(lines(before), lines(after));
        return new Redline(rows.stream()
                .map(row -> new Row(row.getTag() != DiffRow.Tag.EQUAL, row.getOldLine()))
                .toList());
    }

    private static List<String> lines(PublicDocument document) {
        String words = document.html() ? CleanHtml.words(document.body()) : document.body();
        return (document.title() + "\n" + words)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
