package org.gongkai.portal;

/**
 * The time limits of a disclosure request as the public pages tell them, in working days.
 *
 * @param bureau the body's own limit for the reply, from registration (YS-5)
 * @param statute the statutory limit for the reply, from receipt (statute article 33)
 * @param extension the longest extension, with approval and notice (statute article 33)
 * @param correction the limit for asking once to complete a request (statute article 30)
 * @param thirdParty the limit for a third party's answer, not counted in the reply's limit (YS-4, statute article 32)
 */
public record TimeLimits(int bureau, int statute, int extension, int correction, int thirdParty) {

    /** The limits in force. */
    public static final TimeLimits IN_FORCE = new TimeLimits(15, 20, 20, 7, 15);
}
