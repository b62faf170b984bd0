package io.echeance.payout.application;

import io.echeance.eventstore.http.PendingWork;
import io.echeance.eventstore.inbox.LogProgress;
import io.echeance.eventstore.store.Sql;
import io.echeance.eventstore.store.Transactions;
import io.echeance.eventstore.store.Unavailable;
import io.echeance.payout.projection.FilingTable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Gathers the transfers of an execution date into one file, once the day has come and no more of them join. One that
 * comes later on the same day goes into the next file of that date. A file is written in one transaction: after a crash
 * there is all of it or none.
 */
@ApplicationScoped
class WhenTransfersWaitThenWriteFile implements PendingWork {

    private static final Logger LOG = Logger.getLogger(WhenTransfersWaitThenWriteFile.class);

    /** Looks by itself this often: for transfers of another instance, or of a day that has just come. */
    private static final long IDLE_MILLIS = 1000;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Transactions transactions;
    private final PayoutFiles files;
    private final LogProgress progress;
    private final long gatherMillis;
    private final Semaphore wakeUp = new Semaphore(1);
    private Thread thread;

    WhenTransfersWaitThenWriteFile(
            Transactions transactions, PayoutFiles files, LogProgress progress, PayoutsConfig config) {
        this.transactions = transactions;
        this.files = files;
        this.progress = progress;
        this.gatherMillis = config.gather().toMillis();
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("payout-files").start(this::work);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    /** Transfers were instructed. */
    void wake() {
        wakeUp.release();
    }

    @Override
    public long count(Sql sql) {
        return FilingTable.waiting(sql);
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                wakeUp.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                do {
                    wakeUp.drainPermits();
                } while (wakeUp.tryAcquire(gatherMillis, TimeUnit.MILLISECONDS));
                write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try {
            if (anyWaits() && hasReadAll()) {
                transactions.run(work -> {
                    FilingTable.lock(work.sql());
                    FilingTable.datesToFile(work.sql(), work.today(), gatherMillis)
                            .forEach(date -> files.write(work.sql(), date));
                    return null;
                });
            }
        } catch (Unavailable e) {
            LOG.warnf("files are written later: %s", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("a file for the bank could not be written and is tried again", e);
        }
    }

    private boolean anyWaits() {
        return transactions.run(work -> FilingTable.waiting(work.sql()) > 0);
    }

    /** Facts of the day that are on the log already and not yet taken up make transfers that belong into the same file. */
    private boolean hasReadAll() {
        return progress.reachesEnd(PATIENCE).toCompletableFuture().join();
    }
}
