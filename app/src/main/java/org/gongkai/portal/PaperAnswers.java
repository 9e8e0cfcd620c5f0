package org.gongkai.portal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.gongkai.documents.Download;
import org.gongkai.page.Texts;
import org.gongkai.paper.Paper;
import org.gongkai.paper.PaperFormat;
import org.gongkai.paper.Papers;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Papers as answers to people: the file, or in one sentence why it cannot be had. */
@Component
public class PaperAnswers {

    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Papers papers;
    private final Texts texts;

    PaperAnswers(Papers papers, Texts texts) {
        this.papers = papers;
        this.texts = texts;
    }

    /** The paper as a file called so, without the ending; for whoever may read it, kept by nobody on the way. */
    ResponseEntity<byte[]> file(String name, Paper paper, PaperFormat format, Locale locale) {
        return papers.write(paper, format)
                .map(bytes -> Download.file(name + format.ending(), format.mediaType(), bytes))
                .orElseGet(() -> unavailable(locale));
    }

    /** In which formats the paper can be had here. */
    Set<PaperFormat> formats(Paper paper) {
        return papers.formats(paper);
    }

    /** The paper exists, and this machine cannot set it, or not now. */
    public ResponseEntity<byte[]> unavailable(Locale locale) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .contentType(PLAIN)
                .body(texts.get(locale, "portal.paper.unavailable").getBytes(StandardCharsets.UTF_8));
    }
}
