package io.echeance.collections.projection;

import io.echeance.eventstore.store.Sql;
import java.time.LocalDate;
import java.util.List;

/** SQL of what a recovery file tells about an invoice. */
public final class HistoryTable {

    /** @param source writer of the event, and its place in that writer's stream */
    record Line(String invoiceId, String source, int sequence, LocalDate day, String type, String detail) {}

    /** What happened on a day. */
    public record Entry(LocalDate day, String type, String detail) {}

    private static final String INSERT = """
            insert into case_history (invoice_id, source, sequence, day, type, detail)
            select * from unnest($1::text[], $2::text[], $3::integer[], $4::date[], $5::text[], $6::text[])
            on conflict do nothing
            """;

    private HistoryTable() {}

    static void insert(Sql sql, List<Line> lines) {
        if (!lines.isEmpty()) {
            sql.run(
                    INSERT,
                    Sql.texts(lines, Line::invoiceId),
                    Sql.texts(lines, Line::source),
                    Sql.integers(lines, Line::sequence),
                    Columns.dates(lines, Line::day),
                    Sql.texts(lines, Line::type),
                    Sql.texts(lines, Line::detail));
        }
    }

    /** In the order of days. */
    public static List<Entry> of(Sql sql, String invoiceId) {
        return sql.list(
                """
                select day, type, detail from case_history where invoice_id = $1 order by day, source, sequence
                """,
                row -> new Entry(row.getLocalDate("day"), row.getString("type"), row.getString("detail")),
                invoiceId);
    }
}
