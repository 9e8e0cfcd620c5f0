package org.gongkai.identity.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where to go after the login. Only a path of this site is taken from the address, so that no link leads elsewhere. */
final class ReturnPath {

    private static final int LONGEST = 1_000;

    private ReturnPath() {}

    /** The wish, if it is an absolute path within this site; browsers read a backslash and some controls as a slash. */
    static Optional<String> within(@Nullable String wish) {
        return wish != null
                        && wish.length() <= LONGEST
                        && wish.startsWith("/")
                        && !wish.startsWith("//")
                        && wish.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\')
                        && hasNoHost(wish)
                ? Optional.of(wish)
                : Optional.empty();
    }

    private static boolean hasNoHost(String path) {
        try {
            URI uri = new URI(path);
            return !uri.isAbsolute() && uri.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
