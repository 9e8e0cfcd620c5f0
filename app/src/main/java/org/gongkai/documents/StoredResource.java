package org.gongkai.documents;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** A stored file as a response body. */
final class StoredResource extends AbstractResource {

    private final StoredContent content;
    private final Files files;

    StoredResource(StoredContent content, Files files) {
        this.content = content;
        this.files = files;
    }

    @Override
    public String getDescription() {
        return "stored file " + content.sha256();
    }

    @Override
    public String getFilename() {
        return content.name();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return content.size();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return files.open(content);
    }
}
