package io.echeance.eventstore.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Settings of the event store in one service. */
@ConfigMapping(prefix = "echeance.event-store")
public interface EventStoreConfig {

    /** {@code ce_source} of this service's events, e.g. {@code /payout-service}. */
    String source();

    /** Largest event in bytes; far under the broker's record limit, so that a publish can't fail for its size. */
    @WithDefault("262144")
    int maxEventBytes();

    Lane lane();

    Relay relay();

    Log log();

    Inbox inbox();

    Sweep sweep();

    Idempotency idempotency();

    /** Commands that wait while a transaction is in flight share the next one. */
    interface Lane {
        /** Most commands in one transaction. */
        @WithDefault("200")
        int maxBatch();

        /** Most commands that wait; one more is answered 503. */
        @WithDefault("10000")
        int maxWaiting();
    }

    /** From the outbox to the topic. */
    interface Relay {
        /** Most events in flight to the broker. */
        @WithDefault("500")
        int pageSize();

        /** Least time between two pages under load; an event that comes alone never waits. */
        @WithDefault("5ms")
        Duration pace();

        /** Look for events of other instances at least this often; own commits wake the relay at once. */
        @WithDefault("200ms")
        Duration poll();
    }

    /** What this service reads of the topics, and how. */
    interface Log {
        /** Topics that it reads, all of them in one group. */
        List<String> topics();

        /** The consumer group, one per service, shared by its instances. */
        String group();

        /** Most events in one transaction. */
        @WithDefault("500")
        int maxBatch();

        /** Least time between two transactions under load, so that they share the work of one; an event that comes alone never waits. */
        @WithDefault("10ms")
        Duration pace();

        /** An instance that is silent for longer loses its partitions to the others. */
        @WithDefault("10s")
        Duration sessionTimeout();
    }

    /** From the topics into this service. */
    interface Inbox {
        /** First and longest wait between tries while the database can't be reached. */
        @WithDefault("100ms")
        Duration retryAfter();

        @WithDefault("5s")
        Duration retryAtMost();
    }

    /** Deadlines of a day. */
    interface Sweep {
        /** Deadlines handled in one transaction. */
        @WithDefault("500")
        int pageSize();
    }

    /** First answers to idempotency keys. */
    interface Idempotency {
        /** Kept at least this long. */
        @WithDefault("48h")
        Duration keep();
    }
}
