package org.gongkai.portal;

/**
 * What the server asks before it takes a request from anybody: of a browser a little work, of people without scripts a sum.
 *
 * @param token signed, expiring, good for one submission
 * @param bits how many zero bits the digest of token and nonce begins with
 * @param first a number of the sum, 1 to 9
 * @param second the other one
 */
public record Challenge(String token, int bits, int first, int second) {}
