package io.echeance.acceptance;

import io.echeance.acceptance.contracts.Contracts;
import io.echeance.acceptance.verify.Broker;
import io.echeance.embedded.ProjectRoot;
import io.echeance.eventstore.audit.LogEntry;
import io.echeance.eventstore.audit.LogReader;
import io.echeance.gateway.audit.check.Contract;
import io.echeance.local.LocalSystem;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a log has been used for.
 *
 * @param contracts of its records, each as topic, type, writer and schema
 */
record LogContents(Set<String> contracts) {

    static LogContents of(LocalSystem system) {
        var contents = new LogContents(new TreeSet<>());
        try (var reader = new LogReader(Broker.at(system.bootstrapServers()))) {
            reader.read(reader.ends(Contract.TOPICS), new LogReader.Visitor() {
                @Override
                public void entry(LogEntry entry) {
                    var event = entry.event();
                    contents.contracts.add(
                            line(event.topic(), event.type(), event.source().substring(1), event.dataschema()));
                }

                @Override
                public void malformed(ConsumerRecord<String, byte[]> record, String why) {
                    throw new AssertionError("%s at %d: %s".formatted(record.topic(), record.offset(), why));
                }
            });
        }
        return contents;
    }

    /** What {@code deploy/asyncapi.yaml} says can be there. */
    static Set<String> documented() {
        return new Contracts(ProjectRoot.find())
                .events().stream()
                        .map(event -> line(event.topic(), event.type(), event.writer(), event.dataschema()))
                        .collect(Collectors.toSet());
    }

    private static String line(String topic, String type, String writer, String dataschema) {
        return "%s: %s by %s as %s".formatted(topic, type, writer, dataschema);
    }
}
