package io.echeance.eventstore.audit;

import io.echeance.eventstore.envelope.EventRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The topics are the union of the writers' event tables: the same streams with the same records, header by header and byte by
 * byte. Each stream is one fingerprint while all are compared; where two differ, a second look finds the record.
 */
final class StoreCheck implements LogCheck {

    /** The second look at so many streams; if more differ, the rest is only counted. */
    private static final int LOOKED_INTO = 500;

    private final Findings findings;
    private final Map<String, Store> stores;
    private final Consumer<LogReader.Visitor> again;
    private final FingerprintTable published = new FingerprintTable();
    private final FingerprintTable matched = new FingerprintTable();
    private final Set<Fingerprint> differing = new HashSet<>();
    private long rows;

    /** @param again reads the same part of the log once more */
    StoreCheck(Findings findings, List<Store> stores, Consumer<LogReader.Visitor> again) {
        this.findings = findings;
        this.stores = stores.stream().collect(Collectors.toMap(Store::source, store -> store));
        this.again = again;
    }

    @Override
    public String name() {
        return "stores";
    }

    @Override
    public int number() {
        return 3;
    }

    @Override
    public boolean isChecked() {
        return !stores.isEmpty();
    }

    private static Fingerprint stream(EventRecord event) {
        return Fingerprint.of(event.source(), event.subject());
    }

    /** How many events of the stream are on the topic; of writers whose store was given. */
    int published(String source, String subject) {
        return published.count(Fingerprint.of(source, subject));
    }

    @Override
    public void see(LogEntry entry) {
        var event = entry.event();
        if (stores.containsKey(event.source())) {
            add(published, event);
        } else if (isChecked()) {
            findings.at(this, entry, "no database of its writer " + event.source() + " was given");
        }
    }

    private static void add(FingerprintTable table, EventRecord event) {
        var stream = stream(event);
        int count = table.count(stream);
        var before = count == 0 ? Fingerprint.NONE : table.value(stream);
        table.put(stream, before.then(Fingerprint.of(event)), count + 1);
    }

    @Override
    public void finish() {
        stores.values().forEach(store -> StoredEvents.read(store, this::stored));
        // What was not found equal, on either side.
        published.forEach((stream, count) -> {
            if (!matched.contains(stream)
                    || matched.count(stream) != count
                    || !matched.value(stream).equals(published.value(stream))) {
                differing.add(stream);
            }
        });
        matched.forEach((stream, count) -> {
            if (!published.contains(stream)) {
                differing.add(stream);
            }
        });
        if (!differing.isEmpty()) {
            look();
        }
    }

    private void stored(EventRecord event) {
        rows++;
        add(matched, event);
    }

    /** Reads the differing streams again, from both sides, record by record. */
    private void look() {
        var looked = differing.stream().limit(LOOKED_INTO).collect(Collectors.toSet());
        var tables = new HashMap<Fingerprint, Map<Integer, EventRecord>>();
        stores.values()
                .forEach(store -> StoredEvents.read(store, event -> {
                    if (looked.contains(stream(event))) {
                        tables.computeIfAbsent(stream(event), key -> new HashMap<>())
                                .put(event.sequence(), event);
                    }
                }));
        var seen = new HashSet<String>();
        again.accept(new LogReader.Visitor() {
            @Override
            public void entry(LogEntry entry) {
                if (looked.contains(stream(entry.event()))) {
                    compare(entry, tables, seen);
                }
            }

            @Override
            public void malformed(ConsumerRecord<String, byte[]> record, String why) {
                // was found at the first look
            }
        });
        tables.values()
                .forEach(table -> table.values().stream()
                        .filter(event -> !seen.contains(event.id()))
                        .forEach(event -> findings.of(
                                this,
                                event.topic(),
                                event.subject(),
                                "version %d of %s (%s, %s) is in the event table and not on the topic"
                                        .formatted(event.sequence(), event.source(), event.type(), event.id()))));
    }

    private void compare(LogEntry entry, Map<Fingerprint, Map<Integer, EventRecord>> tables, Set<String> seen) {
        var event = entry.event();
        var row = tables.getOrDefault(stream(event), Map.of()).get(event.sequence());
        if (row == null || !row.id().equals(event.id())) {
            findings.at(
                    this,
                    entry,
                    "sequence %d of %s is not in the event table".formatted(event.sequence(), event.source()));
        } else {
            seen.add(event.id());
            if (!Fingerprint.of(row).equals(Fingerprint.of(event))) {
                findings.at(
                        this,
                        entry,
                        "differs from version %d in the event table of %s".formatted(event.sequence(), event.source()));
            }
        }
    }

    @Override
    public String statement() {
        return isChecked()
                ? "%,d rows in %d event tables are the records on the topics, every header and byte"
                        .formatted(rows, stores.size())
                : "needs the databases";
    }
}
