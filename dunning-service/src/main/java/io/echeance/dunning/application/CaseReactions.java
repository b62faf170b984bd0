package io.echeance.dunning.application;

import io.echeance.eventstore.deadline.Deadline;
import io.echeance.eventstore.deadline.Deadlines;
import io.echeance.eventstore.store.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** What a change of a case means for its reminders: they begin, go on, pause or stop, in the transaction of the facts. */
@ApplicationScoped
public class CaseReactions {

    private final Deadlines deadlines;
    private final DunningPolicy policy;

    public CaseReactions(Deadlines deadlines, DunningPolicy policy) {
        this.deadlines = deadlines;
        this.policy = policy;
    }

    public void follow(UnitOfWork work, List<CaseChange> changes) {
        whenClientPromisesThenWaitForItsDay(work, changes);
        whenRemindersStartThenScheduleTheFirst(work, changes);
        whenNothingMayBeSentThenWithdraw(work, changes);
    }

    /** The count of mails per day is only looked at on its day. */
    public void whenDayBeginsThenForgetOldMails(UnitOfWork work, LocalDate day) {
        MailsOfDay.forgetBefore(work.sql(), day);
    }

    private void whenClientPromisesThenWaitForItsDay(UnitOfWork work, List<CaseChange> changes) {
        deadlines.schedule(
                work,
                changes.stream()
                        .filter(CaseChange::promised)
                        .map(change -> new Deadline(
                                WhenPromiseIsBrokenThenGoOn.KIND,
                                change.after().invoiceId(),
                                change.after().standing().promisedOn().plusDays(1)))
                        .toList());
    }

    /** After a pause the day of the first step is over, so the sweep looks at once at what is due. */
    private void whenRemindersStartThenScheduleTheFirst(UnitOfWork work, List<CaseChange> changes) {
        deadlines.schedule(
                work,
                changes.stream()
                        .filter(CaseChange::started)
                        .map(CaseChange::after)
                        .flatMap(invoice -> policy.firstDeadline(invoice).stream())
                        .toList());
    }

    private void whenNothingMayBeSentThenWithdraw(UnitOfWork work, List<CaseChange> changes) {
        var silent = changes.stream()
                .filter(CaseChange::silent)
                .map(change -> change.after().invoiceId())
                .toList();
        deadlines.cancel(work, WhenReminderIsDueThenQueueIt.KIND, silent);
        RemindersToSend.withdraw(work.sql(), silent);
    }
}
