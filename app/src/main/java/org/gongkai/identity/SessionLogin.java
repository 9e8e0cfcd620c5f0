package org.gongkai.identity;

import jakarta.servlet.http.HttpServletRequest;

/** Logs somebody in without the login form, because they have just proved who they are in another way. */
@FunctionalInterface
public interface SessionLogin {

    /** Begins the person's session, under a new id; it counts from the next request on. */
    void begin(HttpServletRequest request, Person person);
}
