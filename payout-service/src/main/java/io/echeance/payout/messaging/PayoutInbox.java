package io.echeance.payout.messaging;

import io.echeance.eventstore.deadline.LogicalClock;
import io.echeance.eventstore.inbox.InboundEvent;
import io.echeance.eventstore.inbox.InboxHandler;
import io.echeance.eventstore.store.EventCodec;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.payout.application.WhenFactsChangeThenPayWhatIsOwed;
import io.echeance.payout.application.WhenFactsChangeThenPayWhatIsOwed.Told;
import io.echeance.payout.domain.PayoutEvent;
import io.echeance.payout.domain.PayoutEvent.OfAttempt;
import io.echeance.payout.ledger.application.WhenMoneyMovedThenPostIt;
import io.echeance.payout.ledger.application.WhenMoneyMovedThenPostIt.Moved;
import io.echeance.payout.ledger.projection.InvoiceLabelTable;
import io.echeance.payout.ledger.projection.InvoiceLabelTable.Label;
import io.echeance.payout.messaging.ForeignEvents.DayOpened;
import io.echeance.payout.messaging.ForeignEvents.InvoiceSubmitted;
import io.echeance.payout.messaging.ForeignEvents.Policy;
import io.echeance.payout.projection.PayoutProjection;
import io.echeance.payout.projection.PayoutProjection.Dated;
import io.echeance.payout.projection.SupplierAccountTable;
import io.echeance.payout.projection.SupplierAccountTable.Account;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the service does with a batch of the log: days, bank accounts, facts, and its own events, each in order. */
@ApplicationScoped
class PayoutInbox implements InboxHandler {

    private final LogicalClock clock;
    private final WhenFactsChangeThenPayWhatIsOwed facts;
    private final EventCodec<PayoutEvent> codec = PayoutEvents.codec();

    PayoutInbox(LogicalClock clock, WhenFactsChangeThenPayWhatIsOwed facts) {
        this.clock = clock;
        this.facts = facts;
    }

    @Override
    public void apply(UnitOfWork work, List<InboundEvent> events) {
        for (var event : ofType(events, ForeignEvents.DAY_OPENED)) {
            clock.announce(work, ForeignEvents.read(event, DayOpened.class).date(), event);
        }
        SupplierAccountTable.save(work.sql(), accounts(events));
        InvoiceLabelTable.save(work.sql(), labels(events));
        facts.apply(
                work,
                events.stream()
                        .flatMap(event -> ForeignEvents.fact(event).map(fact -> new Told(fact, event)).stream())
                        .toList());
        own(work, events);
    }

    private void own(UnitOfWork work, List<InboundEvent> events) {
        var own = events.stream()
                .filter(event -> PayoutEvents.TYPES.contains(event.type()))
                .map(event -> new Moved(codec.decode(event.type(), event.data()), event))
                .toList();
        PayoutProjection.apply(
                work.sql(),
                own.stream()
                        .filter(moved -> moved.event() instanceof OfAttempt)
                        .map(moved ->
                                new Dated((OfAttempt) moved.event(), moved.as().businessDate()))
                        .toList());
        WhenMoneyMovedThenPostIt.apply(work, own);
    }

    private static List<Account> accounts(List<InboundEvent> events) {
        return events.stream()
                .filter(event -> ForeignEvents.POLICIES.contains(event.type()))
                .map(event -> ForeignEvents.read(event, Policy.class))
                .map(policy -> new Account(
                        policy.supplierId(),
                        policy.policyVersion(),
                        policy.contact(),
                        policy.supplierName(),
                        policy.siren()))
                .toList();
    }

    private static List<Label> labels(List<InboundEvent> events) {
        return ofType(events, ForeignEvents.INVOICE_SUBMITTED).stream()
                .map(event -> ForeignEvents.read(event, InvoiceSubmitted.class))
                .map(invoice -> new Label(
                        invoice.invoiceId(),
                        invoice.supplierId(),
                        invoice.invoiceNumber(),
                        invoice.debtor().siren(),
                        invoice.debtor().name()))
                .toList();
    }

    private static List<InboundEvent> ofType(List<InboundEvent> events, String type) {
        return events.stream().filter(event -> event.type().equals(type)).toList();
    }
}
