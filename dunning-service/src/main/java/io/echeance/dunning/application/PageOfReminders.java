package io.echeance.dunning.application;

import io.echeance.dunning.application.LetterDesk.Subject;
import io.echeance.dunning.domain.SkipReason;
import io.echeance.eventstore.deadline.Deadlines;
import io.echeance.eventstore.store.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes a page of reminders to send. This is the check right before sending: what was withdrawn is not there any more, what became
 * too late is given up, and what would be one mail too many for its reader waits for the next business day.
 */
@ApplicationScoped
public class PageOfReminders {

    /** A mail and the reminders that it carries, each with its letter. */
    record Claimed(Mailing mailing, List<ClaimedReminder> reminders, List<ReminderLetter> letters) {}

    private final DunningPolicy policy;
    private final LetterDesk letters;
    private final OutcomeRecorder recorder;
    private final DunningConfig config;

    public PageOfReminders(DunningPolicy policy, LetterDesk letters, OutcomeRecorder recorder, DunningConfig config) {
        this.policy = policy;
        this.letters = letters;
        this.recorder = recorder;
        this.config = config;
    }

    boolean isEmpty(UnitOfWork work) {
        return work.announcedDay()
                .map(today -> TakenReminders.ready(work.sql(), today, policy.isBusinessDay(today), 1)
                        .isEmpty())
                .orElse(true);
    }

    /** Marks what it takes as attempted. */
    List<Claimed> claim(UnitOfWork work) {
        // Later steps may be due too: they are decided first, so that only the latest is sent.
        if (Deadlines.anyDue(work.sql())) {
            return List.of();
        }
        var today = work.today();
        var ready = TakenReminders.ready(
                work.sql(), today, policy.isBusinessDay(today), config.sender().pageSize());
        var timely = withoutLate(work, withoutOvertaken(work, ready), today);
        var suppliers = Suppliers.load(
                work.sql(),
                timely.stream().map(one -> one.recipient().supplierId()).toList());
        recorder.retryLater(
                work,
                timely.stream()
                        .filter(one -> !suppliers.containsKey(one.recipient().supplierId()))
                        .toList());
        var known = timely.stream()
                .filter(one -> suppliers.containsKey(one.recipient().supplierId()))
                .toList();
        var allowed = withoutHeld(work, byRecipient(known), today);
        var taken = allowed.values().stream().flatMap(List::stream).toList();
        TakenReminders.markAttempted(work.sql(), taken);
        MailsOfDay.add(work.sql(), allowed.keySet(), today);
        return mailings(work, allowed, suppliers, today);
    }

    /** One that came back from the mail server may have been overtaken by a later step of its invoice meanwhile. */
    private List<ClaimedReminder> withoutOvertaken(UnitOfWork work, List<ClaimedReminder> ready) {
        var latest = TakenReminders.latestSteps(work.sql(), ready);
        var overtaken = ready.stream()
                .filter(reminder -> reminder.step() < latest.get(reminder.invoiceId()))
                .toList();
        return without(work, ready, overtaken, SkipReason.OVERTAKEN);
    }

    private List<ClaimedReminder> withoutLate(UnitOfWork work, List<ClaimedReminder> ready, LocalDate today) {
        var tooLate = ready.stream()
                .filter(reminder -> today.isAfter(reminder.planned().lastDay()))
                .toList();
        return without(work, ready, tooLate, SkipReason.TOO_LATE);
    }

    private List<ClaimedReminder> without(
            UnitOfWork work, List<ClaimedReminder> all, List<ClaimedReminder> some, SkipReason reason) {
        if (some.isEmpty()) {
            return all;
        }
        recorder.giveUp(work, some, reason);
        return all.stream().filter(reminder -> !some.contains(reminder)).toList();
    }

    private static Map<Recipient, List<ClaimedReminder>> byRecipient(List<ClaimedReminder> reminders) {
        var groups = new LinkedHashMap<Recipient, List<ClaimedReminder>>();
        reminders.forEach(one -> groups.computeIfAbsent(one.recipient(), recipient -> new ArrayList<>())
                .add(one));
        return groups;
    }

    private Map<Recipient, List<ClaimedReminder>> withoutHeld(
            UnitOfWork work, Map<Recipient, List<ClaimedReminder>> groups, LocalDate today) {
        var mailed = MailsOfDay.of(work.sql(), groups.keySet(), today);
        var allowed = new LinkedHashMap<Recipient, List<ClaimedReminder>>();
        var held = new ArrayList<ClaimedReminder>();
        groups.forEach((recipient, reminders) -> {
            var suppliers = mailed.computeIfAbsent(recipient.contactSubject(), person -> new java.util.HashSet<>());
            if (reminders.stream().anyMatch(ClaimedReminder::byHand) || isAllowed(recipient, suppliers)) {
                suppliers.add(recipient.supplierId());
                allowed.put(recipient, reminders);
            } else {
                held.addAll(reminders);
            }
        });
        TakenReminders.hold(work.sql(), held, today);
        return allowed;
    }

    private boolean isAllowed(Recipient recipient, Set<String> suppliers) {
        return !suppliers.contains(recipient.supplierId())
                && suppliers.size() < config.sender().mailsPerPersonAndDay();
    }

    private List<Claimed> mailings(
            UnitOfWork work,
            Map<Recipient, List<ClaimedReminder>> groups,
            Map<String, Supplier> suppliers,
            LocalDate today) {
        var all = groups.values().stream().flatMap(List::stream).toList();
        var written = letters.write(
                work,
                all.stream()
                        .map(one -> new Subject(one.invoice(), one.planned()))
                        .toList(),
                today);
        var claimed = new ArrayList<Claimed>(groups.size());
        int from = 0;
        for (var group : groups.entrySet()) {
            var of = written.subList(from, from + group.getValue().size());
            claimed.add(new Claimed(
                    Mailing.of(
                            suppliers.get(group.getKey().supplierId()),
                            of,
                            config.mail().messageIdDomain()),
                    group.getValue(),
                    of));
            from += group.getValue().size();
        }
        return claimed;
    }
}
