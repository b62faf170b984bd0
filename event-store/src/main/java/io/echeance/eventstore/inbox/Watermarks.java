package io.echeance.eventstore.inbox;

import io.echeance.eventstore.envelope.EventRecord;
import io.echeance.eventstore.store.Sql;
import io.echeance.eventstore.store.VersionConflict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far each (source, subject) has been applied, within one transaction. The rows are locked in key order before they
 * are compared, so a second consumer of the same events waits and then sees them as applied.
 */
final class Watermarks {

    /** A writer's stream of a subject. */
    record Stream(String source, String subject) {
        static final Comparator<Stream> ORDER =
                Comparator.comparing(Stream::source).thenComparing(Stream::subject);

        static Stream of(EventRecord event) {
            return new Stream(event.source(), event.subject());
        }
    }

    private static final String LOCK = """
            select i.source, i.subject, i.sequence
              from inbox i join unnest($1::text[], $2::text[]) as asked(source, subject) using (source, subject)
             order by i.source, i.subject
               for update of i
            """;

    private static final String ADVANCE = """
            update inbox i set sequence = n.sequence
              from unnest($1::text[], $2::text[], $3::integer[]) as n(source, subject, sequence)
             where i.source = n.source and i.subject = n.subject
            """;

    private static final String BEGIN = """
            insert into inbox (source, subject, sequence)
            select * from unnest($1::text[], $2::text[], $3::integer[]) on conflict do nothing
            """;

    private final Sql sql;
    private final Map<Stream, Integer> stored = new HashMap<>();
    private final Map<Stream, Integer> advanced = new HashMap<>();

    private Watermarks(Sql sql) {
        this.sql = sql;
    }

    static Watermarks lock(Sql sql, Collection<EventRecord> events) {
        var streams =
                events.stream().map(Stream::of).distinct().sorted(Stream.ORDER).toList();
        var marks = new Watermarks(sql);
        sql.run(LOCK, Sql.texts(streams, Stream::source), Sql.texts(streams, Stream::subject))
                .forEach(row -> marks.stored.put(
                        new Stream(row.getString("source"), row.getString("subject")), row.getInteger("sequence")));
        return marks;
    }

    int of(EventRecord event) {
        var stream = Stream.of(event);
        return advanced.getOrDefault(stream, stored.getOrDefault(stream, 0));
    }

    void advance(EventRecord event) {
        advanced.put(Stream.of(event), event.sequence());
    }

    void save() {
        var known = new ArrayList<Stream>();
        var begun = new ArrayList<Stream>();
        advanced.keySet().stream().sorted(Stream.ORDER).forEach(s -> (stored.containsKey(s) ? known : begun).add(s));
        if (!known.isEmpty()) {
            write(ADVANCE, known);
        }
        if (!begun.isEmpty() && write(BEGIN, begun) != begun.size()) {
            throw new VersionConflict("another consumer applied the first event of a stream first");
        }
    }

    private int write(String statement, List<Stream> streams) {
        return sql.update(
                statement,
                Sql.texts(streams, Stream::source),
                Sql.texts(streams, Stream::subject),
                Sql.integers(streams, advanced::get));
    }
}
