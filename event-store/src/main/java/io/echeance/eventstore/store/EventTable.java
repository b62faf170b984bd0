package io.echeance.eventstore.store;

import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.envelope.EventRecord;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** SQL of the append-only event table and of the outbox pointers that are written with it. */
public final class EventTable {

    /** The columns of an event record; see {@link #toRecord}. */
    public static final String COLUMNS = """
            e.stream_id, e.version, e.event_id, e.topic, e.type, e.dataschema, e.data, e.business_date,
            e.correlation_id, e.causation_id, e.traceparent, e.hash, e.recorded_at
            """;

    /** One statement for both tables: an event without its pointer, or a pointer without its event, cannot exist. */
    private static final String APPEND = """
            with appended as (
                insert into events (stream_id, version, event_id, topic, type, dataschema, data, business_date,
                                    correlation_id, causation_id, traceparent, hash, recorded_at)
                select * from unnest($1::text[], $2::integer[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::bytea[],
                                     $8::date[], $9::text[], $10::text[], $11::text[], $12::bytea[], $13::timestamptz[])
                on conflict do nothing
                returning stream_id, version
            )
            insert into outbox (stream_id, version)
            select stream_id, version from appended order by stream_id, version
            """;

    /** In-stream order is all that matters, and sorted inserts of concurrent transactions can't deadlock. */
    private static final Comparator<EventRecord> STREAM_ORDER =
            Comparator.comparing(EventRecord::subject).thenComparing(EventRecord::sequence);

    private EventTable() {}

    /** Every event of the streams, each stream in version order. */
    static List<EventRecord> load(Sql sql, Collection<String> streamIds, String source) {
        return sql.list(
                "select " + COLUMNS + " from events e where e.stream_id = any($1) order by e.stream_id, e.version",
                row -> toRecord(row, source),
                (Object) streamIds.toArray(String[]::new));
    }

    /**
     * @throws VersionConflict when one of the versions exists already; the transaction must be rolled back
     */
    static void append(Sql sql, List<EventRecord> events) {
        var rows = events.stream().sorted(STREAM_ORDER).toList();
        int appended = sql.update(
                APPEND,
                Sql.texts(rows, EventRecord::subject),
                Sql.integers(rows, EventRecord::sequence),
                rows.stream().map(event -> UUID.fromString(event.id())).toArray(UUID[]::new),
                Sql.texts(rows, EventRecord::topic),
                Sql.texts(rows, EventRecord::type),
                Sql.texts(rows, EventRecord::dataschema),
                Sql.bytes(rows, EventRecord::data),
                rows.stream().map(EventRecord::businessDate).toArray(LocalDate[]::new),
                Sql.texts(rows, event -> event.cause().correlationId()),
                Sql.texts(rows, event -> event.cause().causationId()),
                Sql.texts(rows, event -> event.cause().traceparent()),
                Sql.bytes(rows, EventRecord::hash),
                rows.stream()
                        .map(event -> event.time().atOffset(ZoneOffset.UTC))
                        .toArray(java.time.OffsetDateTime[]::new));
        if (appended != rows.size()) {
            throw new VersionConflict(
                    rows.size() - appended + " of " + rows.size() + " events were appended by another transaction");
        }
    }

    /** Reads {@link #COLUMNS} back into the record that was, or will be, published. */
    public static EventRecord toRecord(Row row, String source) {
        return new EventRecord(
                row.getString("topic"),
                source,
                row.getString("stream_id"),
                row.getInteger("version"),
                row.getUUID("event_id").toString(),
                row.getString("type"),
                row.getString("dataschema"),
                Sql.bytes(row, "data"),
                row.getLocalDate("business_date"),
                new Cause(row.getString("causation_id"), row.getString("correlation_id"), row.getString("traceparent")),
                Sql.bytes(row, "hash"),
                row.getOffsetDateTime("recorded_at").toInstant());
    }
}
