package io.echeance.eventstore.audit;

import io.echeance.eventstore.envelope.EventRecord;
import io.echeance.eventstore.envelope.HashChain;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Per (source, subject): sequences 1..n without gap, a repeated record is byte-identical, the hash chain holds; a type has one
 * writer. It sees repeated records too and tells the other checks which records are new.
 */
final class ChainCheck implements LogCheck {

    private record Stream(String source, String subject) {}

    private record Head(int sequence, byte[] hash) {}

    private static final Head EMPTY = new Head(0, HashChain.GENESIS);

    private final Findings findings;
    private final Map<Stream, Head> heads = new HashMap<>();
    private final Map<String, String> writerByType = new HashMap<>();
    private final FingerprintTable records = new FingerprintTable();
    private long streams;
    private long events;
    private long repeated;

    ChainCheck(Findings findings) {
        this.findings = findings;
    }

    @Override
    public String name() {
        return "streams";
    }

    @Override
    public int number() {
        return 2;
    }

    /** @return whether it is a record that was not met before */
    boolean isNew(LogEntry entry) {
        var event = entry.event();
        var id = Fingerprint.ofId(event.id());
        var content = Fingerprint.of(event);
        if (records.contains(id)) {
            repeated++;
            if (!records.value(id).equals(content)) {
                findings.at(this, entry, "a repeated record differs from the first with its id " + event.id());
            }
            return false;
        }
        records.put(id, content, 1);
        return true;
    }

    @Override
    public void see(LogEntry entry) {
        var event = entry.event();
        events++;
        singleWriter(entry);
        var stream = new Stream(event.source(), event.subject());
        var head = heads.getOrDefault(stream, EMPTY);
        if (event.sequence() <= head.sequence()) {
            findings.at(
                    this,
                    entry,
                    "sequence %d of %s comes again, by another record".formatted(event.sequence(), event.source()));
            return;
        }
        if (event.sequence() > head.sequence() + 1) {
            findings.at(
                    this,
                    entry,
                    "sequence %d of %s follows %d: records are missing or out of order"
                            .formatted(event.sequence(), event.source(), head.sequence()));
        } else if (!isLinked(head, event)) {
            findings.at(this, entry, "its hash does not follow from its content and the event before it");
        }
        // From what it claims to be: one wrong record is one violation, not one for each that follows.
        heads.put(stream, new Head(event.sequence(), event.hash()));
    }

    private static boolean isLinked(Head head, EventRecord event) {
        return Arrays.equals(event.hash(), HashChain.next(head.hash(), event.type(), event.sequence(), event.data()));
    }

    private void singleWriter(LogEntry entry) {
        var writer = writerByType.putIfAbsent(entry.type(), entry.event().source());
        if (writer != null && !writer.equals(entry.event().source())) {
            findings.at(
                    this,
                    entry,
                    "%s and %s both write %s".formatted(writer, entry.event().source(), entry.type()));
        }
    }

    @Override
    public void endOf(TopicPartition partition) {
        streams += heads.size();
        heads.clear();
        records.clear();
    }

    @Override
    public String statement() {
        return "%,d events in %,d streams: no gap, every hash follows from the one before; %,d records came twice, byte-identical; one writer for each of %d types"
                .formatted(events, streams, repeated, writerByType.size());
    }
}
