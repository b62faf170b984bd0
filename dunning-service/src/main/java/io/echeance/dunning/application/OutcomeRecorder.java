package io.echeance.dunning.application;

import io.echeance.dunning.domain.DunningCommand;
import io.echeance.dunning.domain.DunningCommand.GiveUp;
import io.echeance.dunning.domain.DunningCommand.RecordSent;
import io.echeance.dunning.domain.DunningEvent;
import io.echeance.dunning.domain.DunningEvent.ReminderSent;
import io.echeance.dunning.domain.DunningState;
import io.echeance.dunning.domain.Penalties;
import io.echeance.dunning.domain.SkipReason;
import io.echeance.eventstore.decider.Decision;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Turns outcomes of mails into events, and the intentions away, in one transaction. */
@ApplicationScoped
public class OutcomeRecorder {

    /** A claimed reminder, what it said, the mail that carried it and what became of it. */
    record Result(ClaimedReminder reminder, ReminderLetter letter, Mailing mailing, MailOutcome outcome) {}

    private static final Set<MailOutcome> NOT_SENT = EnumSet.of(
            MailOutcome.NO_CONTACT,
            MailOutcome.ERASED,
            MailOutcome.INCOMPLETE,
            MailOutcome.REFUSED,
            MailOutcome.NOT_NOW);

    private static final Logger LOG = Logger.getLogger(OutcomeRecorder.class);

    private final AggregateType<DunningCommand, DunningState, DunningEvent> dunning;
    private final DunningConfig.Sender config;
    private final MeterRegistry metrics;

    public OutcomeRecorder(
            AggregateType<DunningCommand, DunningState, DunningEvent> dunning,
            DunningConfig config,
            MeterRegistry metrics) {
        this.dunning = dunning;
        this.config = config.sender();
        this.metrics = metrics;
    }

    Void record(UnitOfWork work, List<Result> results) {
        var finished = results.stream()
                .filter(result -> result.outcome() != MailOutcome.NOT_NOW)
                .toList();
        var streams = work.load(
                dunning, finished.stream().map(r -> r.reminder().invoiceId()).toList());
        for (var result : finished) {
            var decision = streams.handle(
                    result.reminder().invoiceId(),
                    command(result),
                    result.reminder().cause());
            if (decision instanceof Decision.Rejected<DunningEvent>(var code, var detail)) {
                LOG.errorf(
                        "outcome %s of %s is refused: %s, %s",
                        result.outcome(), result.mailing().messageId(), code, detail);
            }
        }
        TakenReminders.finish(
                work.sql(), finished.stream().map(Result::reminder).toList());
        retryLater(
                work,
                results.stream()
                        .filter(result -> result.outcome() == MailOutcome.NOT_NOW)
                        .map(Result::reminder)
                        .toList());
        forgetUnsent(work, results);
        work.afterCommit(() -> results.forEach(this::count));
        return null;
    }

    /** Gives back reminders that were certainly not sent. */
    void retryLater(UnitOfWork work, List<ClaimedReminder> reminders) {
        reminders.forEach(reminder -> TakenReminders.retryLater(work.sql(), reminder, wait(reminder.attempts())));
    }

    private static void forgetUnsent(UnitOfWork work, List<Result> results) {
        var unsent = results.stream()
                .filter(result -> NOT_SENT.contains(result.outcome()))
                .collect(Collectors.groupingBy(
                        result -> result.mailing().today(),
                        Collectors.mapping(result -> result.reminder().recipient(), Collectors.toSet())));
        unsent.forEach((day, recipients) -> MailsOfDay.remove(work.sql(), recipients, day));
    }

    private void count(Result result) {
        metrics.counter("dunning.mails", "outcome", result.outcome().name()).increment();
    }

    /** Gives up reminders that were claimed and not sent. */
    void giveUp(UnitOfWork work, List<ClaimedReminder> reminders, SkipReason reason) {
        var streams = work.load(
                dunning, reminders.stream().map(ClaimedReminder::invoiceId).toList());
        reminders.forEach(reminder -> streams.handle(reminder.invoiceId(), giveUp(reminder, reason), reminder.cause()));
        TakenReminders.finish(work.sql(), reminders);
    }

    private static DunningCommand command(Result result) {
        return switch (result.outcome()) {
            case DELIVERED ->
                new RecordSent(
                        sent(result),
                        result.reminder().planned(),
                        result.reminder().byHand());
            case NO_CONTACT -> giveUp(result.reminder(), SkipReason.NO_CONTACT);
            case ERASED -> giveUp(result.reminder(), SkipReason.ERASED);
            case INCOMPLETE -> giveUp(result.reminder(), SkipReason.MENTION_MISSING);
            case REFUSED -> giveUp(result.reminder(), SkipReason.DELIVERY_REFUSED);
            case UNKNOWN -> giveUp(result.reminder(), SkipReason.OUTCOME_UNKNOWN);
            case NOT_NOW -> throw new IllegalArgumentException("not an end");
        };
    }

    private static GiveUp giveUp(ClaimedReminder reminder, SkipReason reason) {
        return new GiveUp(
                reminder.invoiceId(), reminder.step(), reminder.planned().plannedOn(), reason);
    }

    private static ReminderSent sent(Result result) {
        var letter = result.letter();
        var planned = letter.planned();
        return new ReminderSent(
                letter.invoice().invoiceId(),
                planned.number(),
                planned.kind(),
                planned.channel(),
                planned.plannedOn(),
                letter.today(),
                result.mailing().messageId(),
                letter.invoice().language().code(),
                letter.invoice().outstanding(),
                letter.penalties().map(Penalties::total).orElse(null));
    }

    /** Doubles with each try, up to the longest wait. */
    private Duration wait(int attempts) {
        var longest = config.retryAtMost();
        var wait = config.retryAfter().multipliedBy(1L << Math.min(attempts, 20));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
