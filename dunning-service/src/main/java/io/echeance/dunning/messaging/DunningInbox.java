package io.echeance.dunning.messaging;

import io.echeance.dunning.application.CaseReactions;
import io.echeance.dunning.application.Cases;
import io.echeance.dunning.application.DatedFact;
import io.echeance.dunning.application.DunningPolicy;
import io.echeance.dunning.application.PlanTable;
import io.echeance.dunning.application.PlanTable.DatedPlan;
import io.echeance.dunning.application.ReminderSender;
import io.echeance.dunning.application.Supplier;
import io.echeance.dunning.application.Suppliers;
import io.echeance.dunning.domain.DunningEvent;
import io.echeance.dunning.domain.PlanEvent;
import io.echeance.dunning.domain.PlanEvent.ReminderPlanSet;
import io.echeance.dunning.messaging.ForeignEvents.DayOpened;
import io.echeance.dunning.messaging.ForeignEvents.PolicySigned;
import io.echeance.dunning.projection.ReminderSteps;
import io.echeance.eventstore.deadline.LogicalClock;
import io.echeance.eventstore.inbox.InboundEvent;
import io.echeance.eventstore.inbox.InboxHandler;
import io.echeance.eventstore.store.EventCodec;
import io.echeance.eventstore.store.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What the log says goes to the cases, the reactions and the read table, a batch at a time. */
@ApplicationScoped
public class DunningInbox implements InboxHandler {

    private final ForeignEvents foreign = new ForeignEvents();
    private final EventCodec<DunningEvent> own = DunningEvents.codec();
    private final EventCodec<PlanEvent> plans = DunningEvents.planCodec();
    private final CaseReactions reactions;
    private final DunningPolicy policy;
    private final LogicalClock clock;
    private final ReminderSender sender;

    public DunningInbox(CaseReactions reactions, DunningPolicy policy, LogicalClock clock, ReminderSender sender) {
        this.reactions = reactions;
        this.policy = policy;
        this.clock = clock;
        this.sender = sender;
    }

    @Override
    public void apply(UnitOfWork work, List<InboundEvent> events) {
        Suppliers.save(work.sql(), suppliers(events));
        PlanTable.save(work.sql(), plans(events));
        announceDays(work, events);
        var changes = Cases.fold(work, facts(events));
        reactions.follow(work, changes);
        ReminderSteps.apply(
                work.sql(),
                changes.stream()
                        .map(change -> new ReminderSteps.Change(
                                change.after(),
                                change.covered() ? policy.planOf(change.after()).steps() : List.of(),
                                change.stopped(),
                                change.reopened()))
                        .toList());
        ReminderSteps.record(work.sql(), ownEvents(events));
    }

    private LinkedHashMap<String, Supplier> suppliers(List<InboundEvent> events) {
        var suppliers = new LinkedHashMap<String, Supplier>();
        for (var event : events) {
            if (ForeignEvents.POLICIES.contains(event.type())) {
                var policySigned = foreign.read(event.type(), event.data(), PolicySigned.class);
                suppliers.put(policySigned.supplierId(), policySigned.supplier());
            }
        }
        return suppliers;
    }

    private List<DatedPlan> plans(List<InboundEvent> events) {
        return events.stream()
                .filter(event -> event.type().equals(DunningEvents.PLAN_SET))
                .map(event ->
                        new DatedPlan((ReminderPlanSet) plans.decode(event.type(), event.data()), event.businessDate()))
                .toList();
    }

    private void announceDays(UnitOfWork work, List<InboundEvent> events) {
        for (var event : events) {
            if (event.type().equals(ForeignEvents.DAY_OPENED)) {
                var day = foreign.read(event.type(), event.data(), DayOpened.class)
                        .date();
                clock.announce(work, day, event);
                reactions.whenDayBeginsThenForgetOldMails(work, day);
                work.afterCommit(sender::wake);
            }
        }
    }

    private List<DatedFact> facts(List<InboundEvent> events) {
        var facts = new ArrayList<DatedFact>();
        for (var event : events) {
            foreign.fact(event.type(), event.data())
                    .ifPresent(fact -> facts.add(new DatedFact(fact, event.businessDate())));
        }
        return facts;
    }

    private List<DunningEvent> ownEvents(List<InboundEvent> events) {
        return events.stream()
                .filter(event -> DunningEvents.TYPES.contains(event.type()))
                .map(event -> own.decode(event.type(), event.data()))
                .toList();
    }
}
