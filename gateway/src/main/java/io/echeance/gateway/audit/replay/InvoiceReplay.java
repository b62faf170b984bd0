package io.echeance.gateway.audit.replay;

import io.echeance.eventstore.audit.LogEntry;
import io.echeance.eventstore.audit.LogReader;
import io.echeance.gateway.audit.check.Contract;
import io.echeance.gateway.domain.InvoiceFold;
import io.echeance.gateway.domain.InvoiceView;
import io.echeance.gateway.messaging.LifecycleReader;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The state of one invoice at a date, by replay of its events from the topic; no table is asked. For a worker thread. */
@ApplicationScoped
public class InvoiceReplay {

    /** The clock that made the id and the one that stamped the record may differ. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    private final Map<String, Object> broker;

    public InvoiceReplay(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /** Empty when there was no such invoice at that time. */
    public Optional<ReplayedInvoice> replay(String invoiceId, PointInTime until) {
        try (var reader = new LogReader(broker)) {
            return fold(
                    reader.readSubject(
                            Contract.LIFECYCLE, invoiceId, made(invoiceId).minus(CLOCKS)),
                    until);
        }
    }

    /** Each event once, in the order of the log; a record may be there twice. */
    static Optional<ReplayedInvoice> fold(List<LogEntry> entries, PointInTime until) {
        var seen = new HashSet<String>();
        InvoiceView view = null;
        LogEntry last = null;
        for (var entry : entries) {
            if (until.includes(entry.event()) && seen.add(entry.event().id())) {
                var fact = LifecycleReader.read(entry.type(), entry.event().data());
                view = InvoiceFold.apply(view, fact);
                last = entry;
            }
        }
        return view == null ? Optional.empty() : Optional.of(replayed(view, last));
    }

    private static ReplayedInvoice replayed(InvoiceView view, LogEntry last) {
        return new ReplayedInvoice(
                view,
                view.version(),
                last.partition(),
                last.offset(),
                last.event().id(),
                HexFormat.of().formatHex(last.event().hash()));
    }

    /** An invoice's id is a UUIDv7: it says when it was made, and nothing of the invoice is older. */
    static Instant made(String invoiceId) {
        var text = invoiceId.substring(invoiceId.indexOf('_') + 1);
        try {
            var uuid = UUID.fromString(text);
            return uuid.version() == 7 ? Instant.ofEpochMilli(uuid.getMostSignificantBits() >>> 16) : Instant.EPOCH;
        } catch (IllegalArgumentException e) {
            return Instant.EPOCH; // of another form: the whole partition is read
        }
    }
}
