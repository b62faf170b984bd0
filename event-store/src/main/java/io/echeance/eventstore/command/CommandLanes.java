package io.echeance.eventstore.command;

import io.echeance.eventstore.store.EventStoreConfig;
import io.echeance.eventstore.store.Transactions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Opens the lanes of a service and closes them when it stops. */
@ApplicationScoped
public class CommandLanes {

    private final Transactions transactions;
    private final EventStoreConfig config;
    private final MeterRegistry metrics;
    private final List<CommandLane<?>> lanes = new CopyOnWriteArrayList<>();

    public CommandLanes(Transactions transactions, EventStoreConfig config, MeterRegistry metrics) {
        this.transactions = transactions;
        this.config = config;
        this.metrics = metrics;
    }

    public <C> CommandLane<C> open(String name, CommandHandler<C> handler) {
        var limits = config.lane();
        var lane = new CommandLane<>(name, transactions, handler, limits.maxBatch(), limits.maxWaiting());
        Gauge.builder("eventstore.lane.waiting", lane, CommandLane::waiting)
                .tag("lane", name)
                .register(metrics);
        lanes.add(lane);
        return lane;
    }

    @PreDestroy
    void close() {
        lanes.forEach(CommandLane::close);
    }
}
