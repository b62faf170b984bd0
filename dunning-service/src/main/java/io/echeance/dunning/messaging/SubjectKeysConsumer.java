package io.echeance.dunning.messaging;

import io.echeance.eventstore.sealing.SubjectKeys;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keys and erasures of persons, as they are published. */
@ApplicationScoped
public class SubjectKeysConsumer {

    private final SubjectKeys keys;

    public SubjectKeysConsumer(SubjectKeys keys) {
        this.keys = keys;
    }

    @Incoming("subject-keys")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) {
        keys.apply(records);
    }
}
