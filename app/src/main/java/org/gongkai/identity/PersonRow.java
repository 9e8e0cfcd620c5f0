package org.gongkai.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;

/** Turns a row of {@link People}'s query into a person. */
final class PersonRow {

    private PersonRow() {}

    static Person read(ResultSet row, int number) throws SQLException {
        boolean staff = row.getBoolean("staff");
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("body_id"),
                row.getString("username"),
                row.getString("display_name"),
                staff,
                row.getString("section_id"),
                staff ? roles(texts(row, "roles")) : Set.of(Role.APPLICANT),
                staff ? delegators(texts(row, "delegated")) : Map.of());
    }

    private static Set<Role> roles(String[] codes) {
        return Arrays.stream(codes).map(Role::of).collect(Collectors.toSet());
    }

    /** Each text is {@code role|account} or {@code role|account|section}; the oldest delegation of a role counts. */
    private static Map<Role, Person.Delegator> delegators(String[] texts) {
        Map<Role, Person.Delegator> delegators = new EnumMap<>(Role.class);
        for (String text : texts) {
            String[] parts = text.split("\\|", -1);
            @Nullable String section = parts.length > 2 ? parts[2] : null;
            delegators.putIfAbsent(Role.of(parts[0]), new Person.Delegator(UUID.fromString(parts[1]), section));
        }
        return delegators;
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
