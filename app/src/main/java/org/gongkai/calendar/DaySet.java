package org.gongkai.calendar;

import java.util.function.LongPredicate;

/**
 * A fixed set of days of a fixed range as a bitmap that counts and finds without walking from day to day.
 *
 * <p>Days are positions from 0, members are numbered from 0. {@link #rank} adds the bits of one word to a
 * prefix sum; {@link #select} starts from the word that holds every 64th member and moves at most the few
 * words over which 64 members can spread.
 */
final class DaySet {

    private static final int WORD = 6;
    private static final int BITS = 1 << WORD;

    private final long[] words;
    private final int[] membersBefore;
    private final int[] wordOfMember;
    private final int count;

    /** The days of {@code [0, size)} that {@code member} accepts. */
    DaySet(int size, LongPredicate member) {
        words = new long[(size >>> WORD) + 1];
        for (int day = 0; day < size; day++) {
            if (member.test(day)) {
                words[day >>> WORD] |= 1L << day;
            }
        }
        membersBefore = prefixSums(words);
        count = membersBefore[words.length];
        wordOfMember = samples(membersBefore, count);
    }

    private static int[] prefixSums(long[] words) {
        int[] sums = new int[words.length + 1];
        for (int word = 0; word < words.length; word++) {
            sums[word + 1] = sums[word] + Long.bitCount(words[word]);
        }
        return sums;
    }

    private static int[] samples(int[] membersBefore, int count) {
        int[] samples = new int[(count >>> WORD) + 1];
        int word = 0;
        for (int sample = 0; sample < samples.length; sample++) {
            while (word + 2 < membersBefore.length && membersBefore[word + 1] <= sample * BITS) {
                word++;
            }
            samples[sample] = word;
        }
        return samples;
    }

    int count() {
        return count;
    }

    boolean contains(int day) {
        return (words[day >>> WORD] >>> day & 1) != 0;
    }

    /** How many members lie before {@code day}; {@code day} may be the end of the range. */
    int rank(int day) {
        int word = day >>> WORD;
        return membersBefore[word] + Long.bitCount(words[word] & (1L << day) - 1);
    }

    /** The day of the given member, which must be in {@code [0, count)}. */
    int select(int member) {
        int word = wordOfMember[member >>> WORD];
        while (membersBefore[word + 1] <= member) {
            word++;
        }
        long bit = Long.expand(1L << member - membersBefore[word], words[word]);
        return (word << WORD) + Long.numberOfTrailingZeros(bit);
    }
}
