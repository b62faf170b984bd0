package io.echeance.dunning.application;

import io.echeance.dunning.application.OutcomeRecorder.Result;
import io.echeance.dunning.domain.Payment;
import io.echeance.dunning.domain.SkipReason;
import io.echeance.eventstore.deadline.Deadlines;
import io.echeance.eventstore.store.DatabaseUnavailable;
import io.echeance.eventstore.store.Transactions;
import io.echeance.eventstore.store.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Sends a page of reminders: mark as attempted, mail, record. An attempt whose outcome is lost is never repeated, so the client
 * never gets a reminder twice; the step is recorded as skipped with {@link SkipReason#OUTCOME_UNKNOWN}.
 */
@ApplicationScoped
public class ReminderDispatch {

    private record Page(List<ClaimedReminder> reminders, List<ReminderLetter> letters) {}

    private static final Logger LOG = Logger.getLogger(ReminderDispatch.class);

    private final Transactions transactions;
    private final DunningPolicy policy;
    private final LogPosition log;
    private final ReminderMail mail;
    private final OutcomeRecorder recorder;
    private final DunningConfig.Sender config;

    public ReminderDispatch(
            Transactions transactions,
            DunningPolicy policy,
            LogPosition log,
            ReminderMail mail,
            OutcomeRecorder recorder,
            DunningConfig config) {
        this.transactions = transactions;
        this.policy = policy;
        this.log = log;
        this.mail = mail;
        this.recorder = recorder;
        this.config = config.sender();
    }

    /** Ends the attempts of a sender that is no more. Only for the one active sender, before its first page. */
    void resolveAbandoned() {
        int lost = transactions.run(work -> {
            var abandoned = RemindersToSend.abandoned(work.sql());
            if (!abandoned.isEmpty()) {
                recorder.giveUp(work, abandoned, SkipReason.OUTCOME_UNKNOWN);
            }
            return abandoned.size();
        });
        if (lost > 0) {
            LOG.warnf("%d reminders were under way when a sender ended; they are not sent again", lost);
        }
    }

    /**
     * @return whether it is worth looking for more at once
     */
    boolean sendPage() throws InterruptedException {
        if (nothingToSend() || !log.awaitRead(config.catchUp())) {
            return false;
        }
        var page = transactions.run(this::claim);
        if (page.reminders().isEmpty()) {
            return false;
        }
        var outcomes = mail.send(page.letters());
        var results = IntStream.range(0, outcomes.size())
                .mapToObj(
                        i -> new Result(page.reminders().get(i), page.letters().get(i), outcomes.get(i)))
                .toList();
        record(results);
        return outcomes.stream().anyMatch(outcome -> outcome != MailOutcome.NOT_NOW);
    }

    private boolean nothingToSend() {
        return transactions.run(work -> RemindersToSend.count(work.sql())) == 0;
    }

    /** Right before sending: what was withdrawn is not there any more, and what became too late is given up. */
    private Page claim(UnitOfWork work) {
        // Later steps may be due too: they are decided first, so that only the latest is sent.
        if (Deadlines.anyDue(work.sql())) {
            return new Page(List.of(), List.of());
        }
        var today = work.today();
        var claimed = RemindersToSend.claim(work.sql(), config.pageSize());
        var tooLate = claimed.stream()
                .filter(reminder -> today.isAfter(reminder.planned().lastDay()))
                .toList();
        if (!tooLate.isEmpty()) {
            recorder.giveUp(work, tooLate, SkipReason.TOO_LATE);
        }
        var timely =
                claimed.stream().filter(reminder -> !tooLate.contains(reminder)).toList();
        return new Page(timely, letters(work, timely, today));
    }

    private List<ReminderLetter> letters(UnitOfWork work, List<ClaimedReminder> reminders, LocalDate today) {
        if (reminders.isEmpty()) {
            return List.of();
        }
        var payments = ClientPayments.load(
                work.sql(), reminders.stream().map(ClaimedReminder::invoiceId).toList());
        return reminders.stream()
                .map(reminder -> letter(reminder, payments.getOrDefault(reminder.invoiceId(), List.of()), today))
                .toList();
    }

    private ReminderLetter letter(ClaimedReminder reminder, List<Payment> payments, LocalDate today) {
        return new ReminderLetter(
                reminder.invoice(),
                reminder.planned(),
                reminder.supplierName(),
                policy.penaltiesFor(reminder.step(), reminder.invoice(), payments, today),
                policy.messageId(reminder.invoiceId(), reminder.step()),
                today);
    }

    /** The mails are out: their outcomes are kept until the database takes them. */
    private void record(List<Result> results) throws InterruptedException {
        while (true) {
            try {
                transactions.run(work -> recorder.record(work, results));
                return;
            } catch (DatabaseUnavailable e) {
                LOG.warnf("outcomes of %d reminders wait for the database: %s", results.size(), e.getMessage());
                new CountDownLatch(1).await(config.retryAfter().toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }
}
