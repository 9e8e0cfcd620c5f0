package org.gongkai.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Moments as PostgreSQL columns, and the business day they fall on. */
final class Instants {

    private static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

    private Instants() {}

    static OffsetDateTime toColumn(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant fromColumn(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static LocalDate today(InstantSource clock) {
        return dayOf(clock.instant());
    }

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, BUSINESS_ZONE);
    }
}
