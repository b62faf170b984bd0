package io.echeance.gateway.projection;

import io.echeance.eventstore.envelope.EventRecord;
import io.echeance.eventstore.store.Sql;
import io.echeance.gateway.domain.Text;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** SQL of the timelines' rows. */
final class TimelineRows {

    /** An event as the timeline tells it; {@code version} is its place in the invoice's life. */
    record Entry(int version, EventRecord event, Text text) {}

    private static final String INSERT = """
            insert into timeline (invoice_id, version, event_id, type, source, sequence, business_date, recorded_at,
                                  text_fr, text_en)
            select * from unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::integer[],
                                 $7::date[], $8::timestamptz[], $9::text[], $10::text[])
            """;

    private TimelineRows() {}

    static void insert(Sql sql, List<Entry> entries) {
        sql.run(
                INSERT,
                Sql.texts(entries, entry -> entry.event().subject()),
                Sql.integers(entries, Entry::version),
                Sql.texts(entries, entry -> entry.event().id()),
                Sql.texts(entries, entry -> entry.event().type()),
                Sql.texts(entries, entry -> entry.event().source()),
                Sql.integers(entries, entry -> entry.event().sequence()),
                entries.stream().map(entry -> entry.event().businessDate()).toArray(LocalDate[]::new),
                entries.stream()
                        .map(entry -> entry.event().time().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                Sql.texts(entries, entry -> entry.text().fr()),
                Sql.texts(entries, entry -> entry.text().en()));
    }
}
