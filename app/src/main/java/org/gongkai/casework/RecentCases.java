package org.gongkai.casework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The cases this machine read or wrote last, for the step that follows: who acts on a case has nearly always just looked at it.
 * What is kept here may be out of date at any moment, by another thread or another machine; a step taken on it is written only
 * where case and calendar are found as they are kept here, and nothing is ever shown from it.
 */
@Component
class RecentCases {

    /** A case with its history takes some ten kilobytes. */
    private static final int MOST = 500;

    private final Cache<UUID, Standing> cases =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Optional<Standing> of(UUID caseId) {
        return Optional.ofNullable(cases.getIfPresent(caseId));
    }

    /** Keeps what was read, unless something later is kept already. */
    void keep(Standing read) {
        cases.asMap().merge(read.file().id(), read, RecentCases::later);
    }

    private static Standing later(Standing kept, Standing read) {
        return read.file().version() > kept.file().version() || !Objects.equals(read.calendar(), kept.calendar())
                ? read
                : kept;
    }

    /** Keeps what the current transaction writes, once it is committed. */
    void keepOnceCommitted(Standing written) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keep(written);
            }
        });
    }

    void forget(UUID caseId) {
        cases.invalidate(caseId);
    }
}
