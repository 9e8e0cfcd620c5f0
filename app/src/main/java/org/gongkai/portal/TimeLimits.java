package org.gongkai.portal;

import java.time.LocalDate;
import org.gongkai.regulation.Parameter;
import org.gongkai.regulation.Regulations;

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

    /** The limits in force on a day, as the regulations' own data say them; before there were any, the first. */
    public static TimeLimits on(LocalDate day, Regulations regulations) {
        return new TimeLimits(
                amount("YS-5.reply", day, regulations),
                amount("条例33.reply", day, regulations),
                amount("条例33.extension", day, regulations),
                amount("条例30.correction-notice", day, regulations),
                amount("YS-4.third-party", day, regulations));
    }

    private static int amount(String parameter, LocalDate day, Regulations regulations) {
        Parameter limit = regulations.parameter(parameter);
        return (limit.setOn(day) ? limit.on(day) : limit.values().getFirst()).amount();
    }
}
