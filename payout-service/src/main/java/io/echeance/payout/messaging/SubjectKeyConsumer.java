package io.echeance.payout.messaging;

import io.echeance.eventstore.sealing.SubjectKeys;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps this service's copy of the data keys: without one, bank details stay closed. */
@ApplicationScoped
class SubjectKeyConsumer {

    private final SubjectKeys keys;

    SubjectKeyConsumer(SubjectKeys keys) {
        this.keys = keys;
    }

    @Incoming("subject-keys")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        keys.apply(records);
    }
}
