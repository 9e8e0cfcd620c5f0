package org.gongkai.documents;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Hands out attachments so that no browser runs, guesses or keeps them. */
@Component
public class Attachments {

    private final Files files;

    Attachments(Files files) {
        this.files = files;
    }

    /**
     * The file as a download, never shown inline. The caller has decided that this viewer may have it.
     *
     * <p>The bytes are verified when the response is written; damaged ones end in a server error, not in a file.
     */
    public ResponseEntity<Resource> respond(StoredFile file) {
        return respond(
                file.content(),
                ResponseEntity.ok().cacheControl(CacheControl.noStore().cachePrivate()));
    }

    /** The same for everybody: browsers may keep it, and ask each time whether it is still there. */
    public ResponseEntity<Resource> respondPublicly(StoredContent content) {
        return respond(
                content,
                ResponseEntity.ok().cacheControl(CacheControl.noCache()).eTag(content.sha256()));
    }

    private ResponseEntity<Resource> respond(StoredContent content, ResponseEntity.BodyBuilder answer) {
        return answer.header(HttpHeaders.CONTENT_DISPOSITION, disposition(content.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .body(new StoredResource(content, files));
    }

    /** The name twice: plain ASCII for old readers, and as it is, encoded by RFC 5987. */
    static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        String encoded = UriUtils.encode(name, StandardCharsets.UTF_8);
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
