package org.gongkai.installation;

import java.util.List;

/**
 * A module's say in whether the application may start, asked once the database is migrated and before any request is
 * accepted.
 *
 * <p>Any bean of this type is asked, in every mode: a check that concerns one mode looks at {@link Installation#mode()}.
 */
@FunctionalInterface
public interface StartCheck {

    /** Why the application must not start, one plain sentence each with what to do about it; empty when it may. */
    List<String> refusals();
}
