package io.echeance.eventstore.inbox;

import io.echeance.eventstore.store.Transactions;
import io.echeance.eventstore.store.Unavailable;
import io.echeance.eventstore.store.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Applies what was parked, after the fix. Each event and its removal from the queue are one transaction, head first, so the order of
 * the subject holds and a replay that stops half-way goes on where it stopped.
 */
@ApplicationScoped
public class ParkedEventReplay {

    private static final Logger LOG = Logger.getLogger(ParkedEventReplay.class);

    private final Transactions transactions;
    private final ParkedEvents parked;
    private final InboxHandler handler;

    public ParkedEventReplay(Transactions transactions, ParkedEvents parked, InboxHandler handler) {
        this.transactions = transactions;
        this.parked = parked;
        this.handler = handler;
    }

    /**
     * Applies the subject's queue, as far as it goes.
     *
     * @return how many were applied; the rest stays parked, its head with its new reason
     */
    public int replay(String subject) {
        int count = 0;
        while (replayHead(subject)) {
            count++;
        }
        return count;
    }

    private boolean replayHead(String subject) {
        try {
            return transactions.run(work -> {
                var head = parked.head(work.sql(), subject);
                head.ifPresent(row -> {
                    apply(work, PolledRecord.read(row.record()));
                    parked.remove(work.sql(), row.id());
                });
                return head.isPresent();
            });
        } catch (Unavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warnf(e, "the parked event of %s can still not be applied", subject);
            transactions.run(work -> {
                parked.head(work.sql(), subject)
                        .ifPresent(row -> parked.explain(work.sql(), row.id(), ParkedEvents.reason(e)));
                return null;
            });
            return false;
        }
    }

    private void apply(UnitOfWork work, PolledRecord polled) {
        var events = polled.event() == null
                ? List.<io.echeance.eventstore.envelope.EventRecord>of()
                : List.of(polled.event());
        var watermarks = Watermarks.lock(work.sql(), events);
        polled.obstacle(watermarks, false).ifPresent(why -> {
            throw new IllegalStateException(why);
        });
        if (!polled.isAppliedIn(watermarks)) {
            watermarks.advance(polled.event());
            handler.apply(work, List.of(polled.inbound()));
            watermarks.save();
        }
    }
}
