package org.gongkai.portal.column;

import java.net.URI;
import org.gongkai.installation.Installation;

/** What a feed is called for good, by RFC 4151: no other site's has this name, and it is no address that could move. */
public final class FeedId {

    /** In which whoever reaches people at the host had it. */
    private static final String YEAR = "2026";

    private FeedId() {}

    /**
     * The name.
     *
     * @param path of the feed, with its query
     */
    public static String of(Installation installation, String path) {
        return "tag:" + installation.address().map(URI::getHost).orElse("localhost") + "," + YEAR + ":" + path;
    }
}
