package org.gongkai.ledger;

import java.util.OptionalLong;

/**
 * Where a step's evidence goes. Called in the transaction that changes the case: an act without its
 * entry, or an entry without its act, cannot exist.
 */
public interface Ledger {

    /** Takes the entry; answers its index where the log assigns one at once. */
    OptionalLong append(LedgerEntry entry);
}
