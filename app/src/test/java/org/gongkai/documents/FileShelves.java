package org.gongkai.documents;

import java.nio.file.Path;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Attachments for other modules' tests: the real thing on a directory and a database of the test's own. */
public final class FileShelves {

    private FileShelves() {}

    /** As the application puts them together. */
    public static Files in(Path directory, DataSource database) {
        return new Files(
                new ContentStore(directory),
                new StoredFiles(JdbcClient.create(database)),
                new TransactionTemplate(new JdbcTransactionManager(database)),
                InstantSource.system());
    }

    /** The way they are handed out. */
    public static Attachments handedOut(Files files) {
        return new Attachments(files);
    }
}
