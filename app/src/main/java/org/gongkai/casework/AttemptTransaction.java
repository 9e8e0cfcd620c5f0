package org.gongkai.casework;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The transaction of one attempt: whatever does not end in a step taken leaves nothing behind. */
@Component
class AttemptTransaction {

    private final TransactionTemplate transaction;

    AttemptTransaction(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    Answer of(Supplier<Answer> attempt) {
        Answer answer = transaction.execute(status -> {
            Answer given = attempt.get();
            if (!(given instanceof Answer.Done)) {
                status.setRollbackOnly();
            }
            return given;
        });
        return Objects.requireNonNull(answer);
    }
}
