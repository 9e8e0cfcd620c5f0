package org.gongkai.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongkai.documents.FileShelves;
import org.gongkai.documents.Files;
import org.gongkai.documents.StoredFile;
import org.gongkai.documents.Upload;
import org.gongkai.documents.Uploader;
import org.gongkai.release.internal.ScanProcesses;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A scan over files and a database of its own. */
final class Shelf implements AutoCloseable {

    private static final Uploader CLERK = Uploader.staff(UUID.randomUUID(), "baicheng-commerce");

    final Files files;
    final IsolatedScan scan;
    private final ScanProcesses processes;

    Shelf(Path directory, DataSource database, Duration limit) {
        files = FileShelves.in(directory, database);
        processes = new ScanProcesses(limit, 2);
        ScanReports reports = new ScanReports(
                JdbcClient.create(database), JsonMapper.builder().build());
        scan = new IsolatedScan(reports, processes, files, InstantSource.system());
    }

    Upload upload(byte[] content, String name) {
        try {
            return files.store(new ByteArrayInputStream(content), name, CLERK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StoredFile stored(byte[] content, String name) {
        return ((Upload.Stored) upload(content, name)).file();
    }

    static ReleaseScan.Material material(String text, StoredFile... attachments) {
        return new ReleaseScan.Material("关于开展工作的通知", text, false, List.of(attachments));
    }

    @Override
    public void close() {
        processes.close();
    }
}
