package io.echeance.acceptance.faults;

import io.echeance.acceptance.verify.Broker;
import io.echeance.eventstore.audit.LogEntry;
import io.echeance.eventstore.audit.LogReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What of the users' commands is on the topic.
 *
 * @param invoices submitted
 * @param payments by their bank reference
 */
record Published(Set<String> invoices, Set<String> payments) {

    static Published on(String bootstrapServers) {
        var published = new Published(new HashSet<>(), new HashSet<>());
        try (var reader = new LogReader(Broker.at(bootstrapServers))) {
            reader.read(reader.ends(List.of("invoice-lifecycle")), new LogReader.Visitor() {
                @Override
                public void entry(LogEntry entry) {
                    published.add(entry);
                }

                @Override
                public void malformed(ConsumerRecord<String, byte[]> record, String why) {
                    // is what the suite itself has put there
                }
            });
        }
        return published;
    }

    private void add(LogEntry entry) {
        switch (entry.type()) {
            case "InvoiceSubmitted" -> invoices.add(entry.subject());
            case "PaymentReceived" ->
                payments.add(entry.data().required("bankReference").asText());
            default -> {
                // follows from commands
            }
        }
    }
}
