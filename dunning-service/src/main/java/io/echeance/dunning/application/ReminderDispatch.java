package io.echeance.dunning.application;

import io.echeance.dunning.application.OutcomeRecorder.Result;
import io.echeance.dunning.application.PageOfReminders.Claimed;
import io.echeance.dunning.domain.SkipReason;
import io.echeance.eventstore.store.DatabaseUnavailable;
import io.echeance.eventstore.store.Transactions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends reminders: mark as attempted, mail, record. While the mails of one page are under way, the next page is claimed and the
 * outcomes that are there already are recorded, many in one transaction. An attempt whose outcome is lost is never repeated, so
 * the client never gets a reminder twice; the step is recorded as skipped with {@link SkipReason#OUTCOME_UNKNOWN}.
 */
@ApplicationScoped
public class ReminderDispatch {

    private static final Logger LOG = Logger.getLogger(ReminderDispatch.class);
    private static final long PATIENCE_MILLIS = 200;

    private final Transactions transactions;
    private final LogPosition log;
    private final PageOfReminders pages;
    private final ReminderMail mail;
    private final OutcomeRecorder recorder;
    private final DunningConfig.Sender config;
    private final ExecutorService mailers;
    private final LinkedBlockingQueue<Result> outcomes = new LinkedBlockingQueue<>();

    /** False while the sender stops: mails that have not begun go back, as they were certainly not sent. */
    private volatile boolean open = true;

    /** Reminders at the mailers, without a recorded outcome. Of the sender's thread alone. */
    private int underWay;

    public ReminderDispatch(
            Transactions transactions,
            LogPosition log,
            PageOfReminders pages,
            ReminderMail mail,
            OutcomeRecorder recorder,
            DunningConfig config) {
        this.transactions = transactions;
        this.log = log;
        this.pages = pages;
        this.mail = mail;
        this.recorder = recorder;
        this.config = config.sender();
        this.mailers = Executors.newFixedThreadPool(
                config.mail().connections(),
                Thread.ofPlatform().daemon().name("mailer-", 1).factory());
    }

    @PreDestroy
    void close() {
        mailers.shutdownNow();
    }

    /** Ends the attempts of a sender that is no more. Only for the one active sender, before its first page. */
    void resolveAbandoned() {
        int lost = transactions.run(work -> {
            var abandoned = TakenReminders.abandoned(work.sql());
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
     * Hands a page to the mailers when they have room for one, and records what they have done.
     *
     * @return whether it is worth going on at once
     */
    boolean advance() throws InterruptedException {
        boolean claimed = underWay < config.pageSize() && claimPage();
        boolean recorded = recordOutcomes(claimed ? 0 : PATIENCE_MILLIS);
        if (underWay == 0 && !claimed) {
            mail.rest();
        }
        return claimed || recorded || underWay > 0;
    }

    /**
     * @param isOpen whether mails may begin
     */
    void setOpen(boolean isOpen) {
        open = isOpen;
    }

    /** Returns when every mail under way has its outcome, and that is recorded. */
    void finish() throws InterruptedException {
        while (underWay > 0) {
            recordOutcomes(PATIENCE_MILLIS);
        }
    }

    private boolean claimPage() throws InterruptedException {
        if (transactions.run(pages::isEmpty) || !log.awaitRead(config.catchUp())) {
            return false;
        }
        var page = transactions.run(pages::claim);
        try {
            mail.prepare(page.stream().map(Claimed::mailing).toList());
        } finally {
            // They are marked as attempted: each has to get an outcome.
            page.forEach(one -> underWay += one.reminders().size());
            page.forEach(one -> mailers.execute(() -> send(one)));
        }
        return !page.isEmpty();
    }

    private void send(Claimed claimed) {
        var outcome = MailOutcome.UNKNOWN;
        try {
            outcome = open ? mail.send(claimed.mailing()) : MailOutcome.NOT_NOW;
        } catch (RuntimeException e) {
            LOG.errorf(
                    "%s failed: %s", claimed.mailing().messageId(), e.getClass().getName());
        } finally {
            for (int i = 0; i < claimed.reminders().size(); i++) {
                outcomes.add(
                        new Result(claimed.reminders().get(i), claimed.letters().get(i), claimed.mailing(), outcome));
            }
        }
    }

    private boolean recordOutcomes(long patienceMillis) throws InterruptedException {
        var first = underWay == 0 ? null : outcomes.poll(patienceMillis, TimeUnit.MILLISECONDS);
        if (first == null) {
            return false;
        }
        var results = new ArrayList<Result>(List.of(first));
        outcomes.drainTo(results);
        record(results);
        underWay -= results.size();
        return results.stream().anyMatch(result -> result.outcome() != MailOutcome.NOT_NOW);
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
