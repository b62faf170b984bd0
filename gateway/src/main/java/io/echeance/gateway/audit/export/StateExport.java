package io.echeance.gateway.audit.export;

import io.echeance.eventstore.audit.LogEntry;
import io.echeance.eventstore.audit.LogReader;
import io.echeance.gateway.audit.check.Contract;
import io.echeance.gateway.audit.replay.PointInTime;
import io.echeance.gateway.domain.InvoiceFold;
import io.echeance.gateway.domain.InvoiceView;
import io.echeance.gateway.messaging.LifecycleReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The state of every invoice at a date, by replay of the whole topic; no table is asked. Partition by partition, so its memory is bounded
 * by the largest one. Within a partition invoices are in the order of their submission: the same log gives the same lines.
 */
public final class StateExport {

    private final Map<String, Object> broker;

    /** @param broker how it is reached */
    public StateExport(Map<String, Object> broker) {
        this.broker = broker;
    }

    /** Writes it all and returns how many invoices there were; the stream stays open. */
    public long write(PointInTime until, ExportFormat format, OutputStream out) throws IOException {
        try (var reader = new LogReader(broker)) {
            var ends = reader.ends(Contract.LIFECYCLE);
            format.begin(until, ends, out);
            var states = new States(until, format, out);
            reader.read(ends, states);
            format.end(states.count, out);
            return states.count;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Folds a partition, then writes it. */
    private static final class States implements LogReader.Visitor {

        private final PointInTime until;
        private final ExportFormat format;
        private final OutputStream out;
        private final Map<String, InvoiceView> views = new LinkedHashMap<>();
        private final Set<String> seen = new HashSet<>();
        private long count;

        States(PointInTime until, ExportFormat format, OutputStream out) {
            this.until = until;
            this.format = format;
            this.out = out;
        }

        @Override
        public void entry(LogEntry entry) {
            if (until.includes(entry.event()) && seen.add(entry.event().id())) {
                var fact = LifecycleReader.read(entry.type(), entry.event().data());
                views.put(entry.subject(), InvoiceFold.apply(views.get(entry.subject()), fact));
            }
        }

        @Override
        public void malformed(ConsumerRecord<String, byte[]> record, String why) {
            // is no event; the verification names it
        }

        @Override
        public void end(TopicPartition partition) {
            try {
                for (var view : views.values()) {
                    format.invoice(view, out);
                    count++;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            views.clear();
            seen.clear();
        }
    }
}
