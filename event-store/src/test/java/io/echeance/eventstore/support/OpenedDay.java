package io.echeance.eventstore.support;

import io.echeance.eventstore.deadline.LogicalClock;
import io.echeance.eventstore.inbox.InboundEvent;
import io.echeance.eventstore.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Announces a day to the test service, as DayOpened does. */
@ApplicationScoped
public class OpenedDay {

    private final Transactions transactions;
    private final LogicalClock clock;

    public OpenedDay(Transactions transactions, LogicalClock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    public void open(String day) {
        var event = Log.event("day-" + UUID.randomUUID(), 1, "DayOpened", day);
        transactions.run(work -> {
            clock.announce(work, LocalDate.parse(day), new InboundEvent(event, 0, 0));
            return null;
        });
    }
}
