package io.echeance.eventstore.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.eventstore.decider.Decider;
import io.echeance.eventstore.decider.Decision;
import io.echeance.eventstore.store.JsonEventCodec;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;

/** The smallest aggregate: a number that only grows, up to a limit. */
public final class Counter implements Decider<Counter.Add, Integer, Counter.Added> {

    public record Add(int amount) {}

    public record Added(int amount, String by) {}

    public static final String TOPIC = "test-log";
    public static final AggregateType<Add, Integer, Added> TYPE = new AggregateType<>(
            TOPIC,
            new Counter(),
            new JsonEventCodec<Added>(new ObjectMapper()).register("Added", "added-1.json", Added.class));

    @Override
    public Integer initialState() {
        return 0;
    }

    @Override
    public Decision<Added> decide(Add command, Integer state) {
        return command.amount() > 0
                ? Decision.accept(new Added(command.amount(), "test"))
                : Decision.reject("not-positive", "Add a positive amount.");
    }

    @Override
    public Integer evolve(Integer state, Added event) {
        return state + event.amount();
    }
}
