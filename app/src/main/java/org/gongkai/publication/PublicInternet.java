package org.gongkai.publication;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;

/** Which addresses belong to the public Internet: not this machine, not its network, none with a special meaning (RFC 6890). */
final class PublicInternet {

    private static final List<Block> SPECIAL = List.of(
            new Block(4, "00000000", 8),
            new Block(4, "0a000000", 8),
            new Block(4, "64400000", 10),
            new Block(4, "7f000000", 8),
            new Block(4, "a9fe0000", 16),
            new Block(4, "ac100000", 12),
            new Block(4, "c0000000", 24),
            new Block(4, "c0000200", 24),
            new Block(4, "c0586300", 24),
            new Block(4, "c0a80000", 16),
            new Block(4, "c6120000", 15),
            new Block(4, "c6336400", 24),
            new Block(4, "cb007100", 24),
            new Block(4, "e0000000", 4),
            new Block(4, "f0000000", 4));

    /** Of IPv6 only what is given out to the world (2000::/3), without what leads to IPv4 or is set aside for examples. */
    private static final Block GIVEN_OUT = new Block(16, "20000000000000000000000000000000", 3);

    private static final List<Block> SET_ASIDE = List.of(
            new Block(16, "20010000000000000000000000000000", 23),
            new Block(16, "20010db8000000000000000000000000", 32),
            new Block(16, "20020000000000000000000000000000", 16));

    private PublicInternet() {}

    static boolean has(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4
                ? SPECIAL.stream().noneMatch(block -> block.holds(bytes))
                : GIVEN_OUT.holds(bytes) && SET_ASIDE.stream().noneMatch(block -> block.holds(bytes));
    }

    /** Addresses of so many bytes that begin with the same bits. */
    private record Block(int bytes, String first, int bits) {

        boolean holds(byte[] address) {
            int rest = bytes * 8 - bits;
            return address.length == bytes
                    && new BigInteger(1, address).shiftRight(rest).equals(new BigInteger(first, 16).shiftRight(rest));
        }
    }
}
