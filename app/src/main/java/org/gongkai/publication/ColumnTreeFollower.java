package org.gongkai.publication;

import java.time.LocalDate;

/** Somebody who keeps pages that show the tree of columns. Told of every change of the tree well within a second. */
public interface ColumnTreeFollower {

    /** The revision of the tree it shows durably; -1 where it shows nothing yet. */
    long tree();

    /** Shows the tree as it is now; where it throws, it is told again. */
    void treeChanged(long revision);

    /** Told again and again which day it is: documents come into force and go out of it without anybody doing anything. */
    void dayBegins(LocalDate today);
}
