package org.gongkai.documents;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** A stored file as a response body. */
final class StoredResource extends AbstractResource {

    private final StoredFile file;
    private final Files files;

    StoredResource(StoredFile file, Files files) {
        this.file = file;
        this.files = files;
    }

    @Override
    public String getDescription() {
        return "stored file " + file.id();
    }

    @Override
    public String getFilename() {
        return file.name();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return file.size();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return files.open(file);
    }
}
