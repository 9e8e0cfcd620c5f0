package org.gongkai.page;

import java.util.Set;

/**
 * The person who is logged in, as the frame shows them.
 *
 * @param displayName the name to show
 * @param roles public role ids such as {@code office}
 */
public record Viewer(String displayName, Set<String> roles) {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** Whether one of these roles is held. Decides what the frame shows, never what is allowed. */
    public boolean hasAny(String... wanted) {
        return Set.of(wanted).stream().anyMatch(roles::contains);
    }
}
