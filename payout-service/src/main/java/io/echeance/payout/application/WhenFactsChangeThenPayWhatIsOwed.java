package io.echeance.payout.application;

import com.github.f4b6a3.uuid.UuidCreator;
import io.echeance.eventstore.decider.Decision;
import io.echeance.eventstore.inbox.InboundEvent;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.payout.domain.Fact;
import io.echeance.payout.domain.InvoiceFacts;
import io.echeance.payout.domain.PayoutCommand.PayWhatIsOwed;
import io.echeance.payout.projection.InvoiceFactsTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each fact may change what the supplier is entitled to; the difference is instructed at once. */
@ApplicationScoped
public class WhenFactsChangeThenPayWhatIsOwed {

    /**
     * A fact and the event that told it.
     *
     * @param cause of the payouts that follow
     */
    public record Told(Fact fact, InboundEvent cause) {}

    private final PayoutStreams streams;
    private final PaymentCalendar calendar;

    WhenFactsChangeThenPayWhatIsOwed(PayoutStreams streams, PaymentCalendar calendar) {
        this.streams = streams;
        this.calendar = calendar;
    }

    /** Takes up the facts of a batch, in order: two statements to read and two to write, however many they are. */
    public void apply(UnitOfWork work, List<Told> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var invoiceIds =
                batch.stream().map(told -> told.fact().invoiceId()).distinct().toList();
        var known = new HashMap<>(InvoiceFactsTable.lock(work.sql(), invoiceIds));
        var payouts = streams.load(work, invoiceIds);
        for (var told : batch) {
            take(work, told, known, payouts);
        }
        InvoiceFactsTable.save(work.sql(), known.values());
    }

    private void take(UnitOfWork work, Told told, Map<String, InvoiceFacts> known, PayoutStreams.Loaded payouts) {
        var id = told.fact().invoiceId();
        var facts = known.getOrDefault(id, InvoiceFacts.unknown(id)).with(told.fact());
        known.put(id, facts);
        var today = today(work, told.cause());
        while (instructs(
                payouts.handle(today, id, pay(facts, today), told.cause().asCause()))) {
            // An advance is never more than its rate allows; what a default released beyond it follows as its own
            // payout.
        }
    }

    private static boolean instructs(Decision<?> decision) {
        return decision instanceof Decision.Accepted<?>(var events) && !events.isEmpty();
    }

    private PayWhatIsOwed pay(InvoiceFacts facts, LocalDate today) {
        return new PayWhatIsOwed("po_" + UuidCreator.getTimeOrderedEpoch(), facts, calendar.executionDay(today));
    }

    /** The calendar is another topic, so a fact of a new day can be read before the day itself: the later one counts. */
    private static LocalDate today(UnitOfWork work, InboundEvent cause) {
        return work.announcedDay()
                .filter(day -> day.isAfter(cause.businessDate()))
                .orElse(cause.businessDate());
    }
}
