package io.echeance.collections.query;

import io.echeance.collections.projection.HistoryTable;
import io.echeance.collections.projection.PaymentView;
import java.time.LocalDate;
import java.util.List;

/** All that a person needs who takes a recovery over. */
public record RecoveryFile(
        RecoveryView recovery,
        String invoiceNumber,
        String creditorReference,
        LocalDate issueDate,
        LocalDate dueDate,
        List<HistoryTable.Entry> history,
        List<PaymentView> payments) {

    /** Letters that were sent to the client. */
    public List<HistoryTable.Entry> letters() {
        return history.stream()
                .filter(entry -> entry.type().startsWith("Reminder"))
                .toList();
    }
}
