package io.echeance.invoice.messaging;

import io.echeance.eventstore.sealing.SubjectKeys;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps this service's copy of the keys of data subjects, and forgets those that were erased. */
@ApplicationScoped
public class SubjectKeyConsumer {

    private final SubjectKeys keys;

    public SubjectKeyConsumer(SubjectKeys keys) {
        this.keys = keys;
    }

    @Incoming("subject-keys")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) {
        keys.apply(records);
    }
}
