package io.echeance.eventstore.inbox;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The channel {@code log}: one polled batch at a time into the inbox; its offsets are committed when it is applied. */
@ApplicationScoped
public class LogConsumer {

    private final Inbox inbox;

    public LogConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("log")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        inbox.process(records);
    }
}
