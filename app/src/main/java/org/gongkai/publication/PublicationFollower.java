package org.gongkai.publication;

import java.util.List;

/**
 * Somebody who keeps something in step with what is public: prepared pages, a search index. Told of every change, in order, well
 * within a second; after a restart from where it left off.
 */
public interface PublicationFollower {

    /** The number of the last change it has taken in durably; 0 where it starts from nothing. */
    long position();

    /** Takes in changes, in order. Where it throws, it is told the same ones again later. */
    void follow(List<PublicationChange> changes);
}
