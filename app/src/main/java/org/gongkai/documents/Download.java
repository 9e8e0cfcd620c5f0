package org.gongkai.documents;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Documents the machine has just made, as answers: kept by nobody on the way. */
public final class Download {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private Download() {}

    /** A whole page, without the site around it. */
    public static ResponseEntity<byte[]> page(String html) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .contentType(HTML)
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    /** A file to keep under this name. */
    public static ResponseEntity<byte[]> file(String name, String mediaType, byte[] content) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .contentType(MediaType.parseMediaType(mediaType))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .body(content);
    }

    /** What tells a browser to keep a file under this name. */
    public static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
