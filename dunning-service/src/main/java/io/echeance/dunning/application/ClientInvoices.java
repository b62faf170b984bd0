package io.echeance.dunning.application;

import io.echeance.dunning.application.LetterDesk.Subject;
import io.echeance.dunning.domain.DunningCase;
import io.echeance.dunning.domain.PlannedStep;
import io.echeance.dunning.domain.Stage;
import io.echeance.eventstore.store.Transactions;
import io.echeance.eventstore.store.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Invoices as their clients see them by a signed link. */
@ApplicationScoped
public class ClientInvoices {

    private final Transactions transactions;
    private final PageSignature signature;
    private final DunningPolicy policy;
    private final LetterDesk letters;

    public ClientInvoices(
            Transactions transactions, PageSignature signature, DunningPolicy policy, LetterDesk letters) {
        this.transactions = transactions;
        this.signature = signature;
        this.policy = policy;
        this.letters = letters;
    }

    /** Empty for a link that was not signed here. For a worker thread. */
    public Optional<ClientView> open(String invoiceId, String linkSignature) {
        return signature.isOf(invoiceId, linkSignature)
                ? transactions.run(work -> view(work, invoiceId))
                : Optional.empty();
    }

    private Optional<ClientView> view(UnitOfWork work, String invoiceId) {
        return Optional.ofNullable(
                        DunningCaseTable.load(work.sql(), List.of(invoiceId)).get(invoiceId))
                .filter(invoice -> invoice.standing().coveredOn() != null)
                .map(invoice -> {
                    var supplierId = invoice.account().supplierId();
                    var supplier = Suppliers.load(work.sql(), List.of(supplierId))
                            .getOrDefault(supplierId, new Supplier("", ""));
                    return new ClientView(invoice, supplier, letter(work, invoice), work.today());
                });
    }

    /** With penalties as soon as a reminder mentions them. */
    private Optional<ReminderLetter> letter(UnitOfWork work, DunningCase invoice) {
        return invoice.stage() == Stage.OPEN
                ? latestStep(invoice, work.today())
                        .map(step -> letters.write(work, List.of(new Subject(invoice, step)), work.today())
                                .getFirst())
                : Optional.empty();
    }

    private Optional<PlannedStep> latestStep(DunningCase invoice, LocalDate today) {
        var steps = policy.planOf(invoice).steps();
        return steps.stream()
                .filter(step -> !step.plannedOn().isAfter(today))
                .reduce((earlier, later) -> later)
                .or(() -> steps.stream().findFirst());
    }
}
