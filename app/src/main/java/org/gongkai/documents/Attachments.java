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
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(new StoredResource(file, files));
    }

    /** The name twice: plain ASCII for old readers, and as it is, encoded by RFC 5987. */
    static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        String encoded = UriUtils.encode(name, StandardCharsets.UTF_8);
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
