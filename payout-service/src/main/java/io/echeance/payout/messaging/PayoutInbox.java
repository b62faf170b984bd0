package io.echeance.payout.messaging;

import io.echeance.eventstore.deadline.LogicalClock;
import io.echeance.eventstore.inbox.InboundEvent;
import io.echeance.eventstore.inbox.InboxHandler;
import io.echeance.eventstore.store.EventCodec;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.payout.application.WhenFactsChangeThenPayWhatIsOwed;
import io.echeance.payout.application.WhenFactsChangeThenPayWhatIsOwed.Told;
import io.echeance.payout.domain.PayoutEvent;
import io.echeance.payout.messaging.ForeignEvents.DayOpened;
import io.echeance.payout.messaging.ForeignEvents.PolicySigned;
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
        SupplierAccountTable.save(
                work.sql(),
                ofType(events, ForeignEvents.POLICY_SIGNED).stream()
                        .map(event -> account(ForeignEvents.read(event, PolicySigned.class)))
                        .toList());
        facts.apply(
                work,
                events.stream()
                        .flatMap(event -> ForeignEvents.fact(event).map(fact -> new Told(fact, event)).stream())
                        .toList());
        PayoutProjection.apply(
                work.sql(),
                events.stream()
                        .filter(event -> PayoutEvents.TYPES.contains(event.type()))
                        .map(event -> new Dated(codec.decode(event.type(), event.data()), event.businessDate()))
                        .toList());
    }

    private static Account account(PolicySigned policy) {
        return new Account(policy.supplierId(), policy.policyVersion(), policy.contact());
    }

    private static List<InboundEvent> ofType(List<InboundEvent> events, String type) {
        return events.stream().filter(event -> event.type().equals(type)).toList();
    }
}
