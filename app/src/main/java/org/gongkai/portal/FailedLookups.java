package org.gongkai.portal;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of numbers and codes: ten failures for one number from one address, or fifty from one address, and that
 * address waits. Others are not locked out of their own requests. Addresses are kept only as keyed digests, for a quarter of
 * an hour.
 */
@Component
class FailedLookups {

    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int MOST_FOR_A_NUMBER = 10;
    private static final int MOST_FROM_AN_ADDRESS = 50;

    private final DoorKey key;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    FailedLookups(DoorKey key, JdbcClient jdbc, InstantSource clock) {
        this.key = key;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this address has to wait before it may try this number. */
    boolean tooMany(String address, String number) {
        return jdbc.sql("""
                        select count(*) filter (where number = :number) >= :forNumber or count(*) >= :fromAddress
                        from portal_failed_lookup where address = :address and at > :since
                        """)
                .param("number", number(number))
                .param("forNumber", MOST_FOR_A_NUMBER)
                .param("fromAddress", MOST_FROM_AN_ADDRESS)
                .param("address", address(address))
                .param("since", windowStart())
                .query(Boolean.class)
                .single();
    }

    /** Notes a failure, and forgets the old ones. */
    void add(String address, String number) {
        jdbc.sql("delete from portal_failed_lookup where at <= :since")
                .param("since", windowStart())
                .update();
        jdbc.sql("insert into portal_failed_lookup (address, number, at) values (:address, :number, :at)")
                .param("address", address(address))
                .param("number", number(number))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private OffsetDateTime windowStart() {
        return clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC);
    }

    private byte[] address(String address) {
        return key.sign("address|" + address);
    }

    private byte[] number(String number) {
        return key.sign("number|" + number.strip().toUpperCase(Locale.ROOT));
    }
}
