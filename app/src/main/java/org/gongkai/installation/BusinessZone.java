package org.gongkai.installation;

import java.time.ZoneId;

/** The time zone in which days begin and end for the law. */
public final class BusinessZone {

    /** China has one legal time, UTC+8, named after Shanghai in the zone database. */
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private BusinessZone() {}
}
