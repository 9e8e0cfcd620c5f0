package org.gongkai.procedure;

/** How long a deadline is. */
public sealed interface Amount {

    /** Always so much: for what no regulation sets. */
    record Fixed(int amount) implements Amount {}

    /** The value of a regulation's parameter on the day the case was opened. */
    record OfParameter(String parameter) implements Amount {}

    /** What the starting step's data say: a number of units, or the last day itself. */
    record FromData(String field) implements Amount {}
}
