package org.gongkai.identity;

/** Keys for personal data as a new installation makes them. */
public final class FreshKeys {

    private FreshKeys() {}

    /** Personal data of an installation unlike any other. */
    public static PersonalData ofAnInstallation() {
        return new PersonalData(KeyRing.parse(KeyRing.generate().lines().toList()));
    }
}
