package io.echeance.payout.application;

import io.echeance.eventstore.sealing.SubjectKeys;
import io.echeance.eventstore.store.Transactions;
import io.echeance.payout.projection.PayoutFileTable;
import io.echeance.payout.projection.PayoutFileTable.PayoutFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Files for the bank, and their content. Waits for the database: for worker threads. */
@ApplicationScoped
public class PayoutFileReads {

    private final Transactions transactions;
    private final SubjectKeys keys;

    PayoutFileReads(Transactions transactions, SubjectKeys keys) {
        this.transactions = transactions;
        this.keys = keys;
    }

    /** Newest first. @param date of execution, null for all @param before null for the newest */
    public List<PayoutFile> list(LocalDate date, String before, int limit) {
        return transactions.run(work -> PayoutFileTable.list(work.sql(), date, before, limit));
    }

    public Optional<PayoutFile> find(String fileId) {
        return transactions.run(work -> PayoutFileTable.find(work.sql(), fileId));
    }

    /** Part by part, as fast as they are taken. */
    public void copy(String fileId, OutputStream out) throws IOException {
        for (int part = 1; ; part++) {
            int number = part;
            var sealed = transactions.run(work -> PayoutFileTable.part(work.sql(), fileId, number));
            if (sealed.isEmpty()) {
                return;
            }
            out.write(SealedParts.open(keys, sealed.get()));
        }
    }
}
