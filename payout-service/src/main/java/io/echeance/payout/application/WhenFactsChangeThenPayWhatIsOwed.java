package io.echeance.payout.application;

import com.github.f4b6a3.uuid.UuidCreator;
import io.echeance.eventstore.decider.Decision;
import io.echeance.eventstore.inbox.InboundEvent;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.payout.domain.Fact;
import io.echeance.payout.domain.InvoiceFacts;
import io.echeance.payout.domain.PayoutCommand.PayWhatIsOwed;
import io.echeance.payout.domain.PayoutEvent;
import io.echeance.payout.ledger.domain.Bookkeeper;
import io.echeance.payout.ledger.projection.LedgerTable;
import io.echeance.payout.ledger.projection.LedgerTable.Entry;
import io.echeance.payout.projection.InvoiceFactsTable;
import io.echeance.payout.projection.SupplierDebtTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Each fact may change what the supplier is entitled to; it is posted, and the difference is instructed at once. */
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

    /** Takes up the facts of a batch, in order: a few statements to read and to write, however many they are. */
    public void apply(UnitOfWork work, List<Told> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var invoiceIds = batch.stream()
                .map(told -> told.fact().invoiceId())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var known = new HashMap<>(InvoiceFactsTable.lock(work.sql(), invoiceIds));
        var debts = SupplierDebtTable.open(work.sql(), suppliers(batch, known));
        debts.values().forEach(invoiceIds::addAll);
        var payouts = streams.load(work, invoiceIds);
        var reaction = new Reaction(work, payouts, new SetOff(payouts, debts));
        var postings = new ArrayList<Entry>();
        for (var told : batch) {
            var id = told.fact().invoiceId();
            var before = known.getOrDefault(id, InvoiceFacts.unknown(id));
            var after = before.with(told.fact());
            known.put(id, after);
            postings.add(new Entry(told.cause(), Bookkeeper.of(told.fact(), before, after)));
            pay(reaction, after, told.cause());
        }
        LedgerTable.post(work.sql(), postings);
        InvoiceFactsTable.save(work.sql(), known.values());
    }

    private record Reaction(UnitOfWork work, PayoutStreams.Loaded payouts, SetOff setOff) {}

    private static Set<String> suppliers(List<Told> batch, Map<String, InvoiceFacts> known) {
        var ids = new HashSet<String>();
        known.values().stream()
                .filter(facts -> facts.cover() != null)
                .forEach(facts -> ids.add(facts.cover().supplierId()));
        batch.forEach(told -> {
            if (told.fact() instanceof Fact.CoverageGranted granted) {
                ids.add(granted.supplierId());
            }
        });
        return ids;
    }

    /**
     * Until nothing is left to say: an advance is never more than its rate allows, and what a default released beyond it
     * follows as its own payout.
     */
    private void pay(Reaction reaction, InvoiceFacts facts, InboundEvent told) {
        var today = today(reaction.work(), told);
        var cause = told.asCause();
        List<PayoutEvent> decided;
        do {
            var command = new PayWhatIsOwed(
                    "po_" + UuidCreator.getTimeOrderedEpoch(),
                    facts,
                    calendar.executionDay(today),
                    reaction.setOff().debts(facts));
            decided = events(reaction.payouts().handle(today, facts.invoiceId(), command, cause));
            reaction.setOff().follow(decided, today, cause);
        } while (!decided.isEmpty());
    }

    private static List<PayoutEvent> events(Decision<PayoutEvent> decision) {
        return decision instanceof Decision.Accepted<PayoutEvent>(var events) ? events : List.of();
    }

    /** The calendar is another topic, so a fact of a new day can be read before the day itself: the later one counts. */
    private static LocalDate today(UnitOfWork work, InboundEvent cause) {
        return work.announcedDay()
                .filter(day -> day.isAfter(cause.businessDate()))
                .orElse(cause.businessDate());
    }
}
