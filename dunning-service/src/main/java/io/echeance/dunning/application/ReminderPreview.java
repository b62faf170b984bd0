package io.echeance.dunning.application;

import io.echeance.dunning.application.LetterDesk.Subject;
import io.echeance.dunning.domain.DunningCase;
import io.echeance.dunning.domain.DunningCommand;
import io.echeance.dunning.domain.DunningEvent;
import io.echeance.dunning.domain.DunningState;
import io.echeance.dunning.domain.PlannedStep;
import io.echeance.eventstore.store.Transactions;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The mail of a step as it will be when the facts stay as they are: on the day of the step, or today when that is over, with the
 * other invoices that the same person is reminded of on that day. A step that is over is written anew.
 */
@ApplicationScoped
public class ReminderPreview {

    /**
     * A previewed mail.
     *
     * @param step the step that was asked for
     */
    public record Preview(PlannedStep step, Mailing mailing, MailDraft draft) {}

    private final Transactions transactions;
    private final AggregateType<DunningCommand, DunningState, DunningEvent> dunning;
    private final DunningPolicy policy;
    private final LetterDesk letters;
    private final MailDrafts drafts;
    private final DunningConfig config;

    public ReminderPreview(
            Transactions transactions,
            AggregateType<DunningCommand, DunningState, DunningEvent> dunning,
            DunningPolicy policy,
            LetterDesk letters,
            MailDrafts drafts,
            DunningConfig config) {
        this.transactions = transactions;
        this.dunning = dunning;
        this.policy = policy;
        this.letters = letters;
        this.drafts = drafts;
        this.config = config;
    }

    /**
     * @param supplierId whose invoice it has to be; empty for those who may see all
     * @return empty without such a covered invoice, step or contact
     */
    public Optional<Preview> of(String invoiceId, int step, Optional<String> supplierId) {
        return transactions
                .run(work -> mailing(work, invoiceId, step, supplierId))
                .map(found -> new Preview(found.step(), found.mailing(), drafts.draft(found.mailing())));
    }

    private record Found(PlannedStep step, Mailing mailing) {}

    private Optional<Found> mailing(UnitOfWork work, String invoiceId, int step, Optional<String> supplierId) {
        return Optional.ofNullable(
                        DunningCaseTable.load(work.sql(), List.of(invoiceId)).get(invoiceId))
                .filter(invoice -> invoice.standing().coveredOn() != null && invoice.contact() != null)
                .filter(invoice ->
                        supplierId.map(invoice.account().supplierId()::equals).orElse(true))
                .flatMap(invoice -> policy.planOf(invoice)
                        .step(step)
                        .flatMap(planned -> mailing(work, invoice, planned).map(mail -> new Found(planned, mail))));
    }

    private Optional<Mailing> mailing(UnitOfWork work, DunningCase invoice, PlannedStep planned) {
        var day = policy.dayOfSending(planned, work.today());
        var subjects = new ArrayList<>(List.of(new Subject(invoice, planned)));
        subjects.addAll(others(work, invoice, day));
        var supplierId = invoice.account().supplierId();
        return Optional.ofNullable(
                        Suppliers.load(work.sql(), List.of(supplierId)).get(supplierId))
                .map(supplier -> Mailing.of(
                        supplier,
                        letters.write(work, subjects, day),
                        config.mail().messageIdDomain()));
    }

    /** What the same person will be reminded of on the same day. */
    private List<Subject> others(UnitOfWork work, DunningCase invoice, LocalDate day) {
        var cases =
                DunningCaseTable.openOf(
                                work.sql(),
                                invoice.account().supplierId(),
                                invoice.contact().subjectId())
                        .stream()
                        .filter(DunningCase::isActive)
                        .filter(other -> !other.invoiceId().equals(invoice.invoiceId()))
                        .toList();
        var streams =
                work.load(dunning, cases.stream().map(DunningCase::invoiceId).toList());
        var waiting = RemindersToSend.waiting(work.sql(), cases);
        return cases.stream()
                .flatMap(other -> streams
                        .state(other.invoiceId())
                        .toSend(policy.planOf(other), day)
                        .filter(step -> step.plannedOn().equals(day)
                                || (day.equals(work.today()) && waiting.contains(other.invoiceId())))
                        .map(step -> new Subject(other, step))
                        .stream())
                .toList();
    }
}
