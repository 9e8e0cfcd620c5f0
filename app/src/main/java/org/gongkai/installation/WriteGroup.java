package org.gongkai.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Statements that do not touch each other's rows, made one: the server plans, starts and ends each statement at a cost that is
 * higher than that of the row it writes. They keep their order, and what they have to find is looked for first.
 */
final class WriteGroup {

    private final List<Write> writes = new ArrayList<>();

    /** The statements as one text of as few statements as keep apart what one must not do: write a row twice, read what it writes. */
    static String together(List<String> statements) {
        List<WriteGroup> groups = new ArrayList<>();
        for (String sql : statements) {
            Write write = Write.of(sql);
            if (groups.isEmpty() || !groups.getLast().takes(write)) {
                groups.add(new WriteGroup());
            }
            groups.getLast().writes.add(write);
        }
        return groups.stream().map(WriteGroup::sql).collect(Collectors.joining(Journey.NEXT));
    }

    /** One that reads as well is sent by itself: it has to see what was written before it. */
    private boolean takes(Write write) {
        return !write.reads() && writes.stream().noneMatch(earlier -> earlier.reads() || mayMeet(earlier, write));
    }

    private static boolean mayMeet(Write earlier, Write later) {
        return (earlier.updates() || later.updates()) && earlier.table().equals(later.table());
    }

    private String sql() {
        return writes.size() == 1
                ? writes.getFirst().alone()
                : "with " + each("%s as (%s)", false) + "\nselect " + found();
    }

    private String each(String form, boolean updatesOnly) {
        return IntStream.range(0, writes.size())
                .filter(n -> !updatesOnly || writes.get(n).updates())
                .mapToObj(n -> form.formatted("w" + n, returning(writes.get(n))))
                .collect(Collectors.joining(", "));
    }

    private static String returning(Write write) {
        return write.updates() ? write.sql() + " returning 1" : write.sql();
    }

    private String found() {
        String updates = each("1 / (select count(*) from %s)", true);
        return updates.isEmpty() ? "1" : updates;
    }
}
