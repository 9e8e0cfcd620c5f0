package org.gongkai.installation.internal;

import java.nio.file.Path;
import java.util.UUID;

/** A process of its own that writes rows and says of each that it is written, until it is killed. */
final class KillableWriter {

    static final String WRITTEN = "written ";

    private KillableWriter() {}

    public static void main(String[] arguments) throws Exception {
        var data = DataDirectory.take(Path.of(arguments[0]));
        var database = EmbeddedDatabase.start(data.path(), Path.of(arguments[1]));
        try (var connection = database.open().connect()) {
            connection.createStatement().execute("create table if not exists act (id uuid primary key)");
            var insert = connection.prepareStatement("insert into act values (?)");
            while (true) {
                var id = UUID.randomUUID();
                insert.setObject(1, id);
                insert.executeUpdate();
                System.out.println(WRITTEN + id);
            }
        }
    }
}
