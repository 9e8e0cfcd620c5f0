package org.gongkai.installation;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as far as strangers are told apart: an IPv4 address, or the first 64 bits of an IPv6 address, because whoever
 * has one address there has all that begin like it.
 *
 * @param key unlike that of any other client
 * @param local whether it is this machine itself
 */
public record Client(String key, boolean local) {

    /** The client at the address as the container knows it; an IPv4 address mapped into IPv6 is that IPv4 address. */
    public static Client of(String address) {
        try {
            InetAddress known = InetAddress.ofLiteral(address);
            String key = known instanceof Inet6Address ? network(known) : known.getHostAddress();
            return new Client(key, known.isLoopbackAddress());
        } catch (IllegalArgumentException noAddress) {
            return new Client(address, false);
        }
    }

    private static String network(InetAddress address) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8));
    }
}
