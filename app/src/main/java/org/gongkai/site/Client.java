package org.gongkai.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as far as limits look: an IPv4 address, or the first 64 bits of an IPv6 address, because whoever
 * has one address there has all that begin like it.
 *
 * @param key unlike that of any other client
 * @param local whether it is this machine itself
 */
record Client(String key, boolean local) {

    static Client of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static Client of(String address) {
        try {
            InetAddress known = InetAddress.ofLiteral(address);
            return new Client(known instanceof Inet6Address ? network(known) : address, known.isLoopbackAddress());
        } catch (IllegalArgumentException noAddress) {
            return new Client(address, false);
        }
    }

    private static String network(InetAddress address) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8));
    }
}
