package io.echeance.gateway.projection;

import io.echeance.eventstore.audit.LogEntry;
import io.echeance.eventstore.audit.LogReader;
import io.echeance.eventstore.inbox.InboundEvent;
import io.echeance.eventstore.store.Sql;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Folds what it reads into the shadow tables: each event once, and none that the serving read model has not applied yet. Those wait;
 * at the swap it is known which of them the serving one has applied meanwhile, the rest comes to the new tables by the usual way.
 */
final class ShadowReadModel implements LogReader.Visitor {

    private record Stream(String source, String subject) {
        static Stream of(LogEntry entry) {
            return new Stream(entry.event().source(), entry.subject());
        }
    }

    private static final int PAGE = 1_000;

    private static final String SERVING = """
        select i.source, i.subject, i.sequence
          from public.inbox i join unnest($1::text[], $2::text[]) as asked(source, subject) using (source, subject)
        """;

    private static final String SHADOW = """
        select source, invoice_id as subject, max(sequence) as sequence
          from timeline where invoice_id = any($1) group by source, invoice_id
        """;

    private final Sql sql;
    private final LongConsumer progress;
    private List<LogEntry> page = new ArrayList<>(PAGE);
    private final List<LogEntry> waiting = new ArrayList<>();
    private long read;

    /** @param sql with the shadow tables' schema first in its search path */
    ShadowReadModel(Sql sql, LongConsumer progress) {
        this.sql = sql;
        this.progress = progress;
    }

    @Override
    public void entry(LogEntry entry) {
        read++;
        page.add(entry);
        if (page.size() == PAGE) {
            fold();
        }
    }

    @Override
    public void malformed(ConsumerRecord<String, byte[]> record, String why) {
        read++; // is parked, there as here
    }

    @Override
    public void end(TopicPartition partition) {
        fold();
    }

    /** Once more those that waited, after their streams may have gone on. */
    void foldWaiting() {
        page.addAll(waiting);
        waiting.clear();
        fold();
    }

    private void fold() {
        var due = page;
        page = new ArrayList<>(PAGE);
        if (!due.isEmpty()) {
            var serving = serving(due);
            var shadow = shadow(due);
            var events = new ArrayList<InboundEvent>(due.size());
            for (var entry : due) {
                int sequence = entry.event().sequence();
                if (sequence > serving.getOrDefault(Stream.of(entry), 0)) {
                    waiting.add(entry);
                } else if (sequence == shadow.getOrDefault(Stream.of(entry), 0) + 1) {
                    shadow.put(Stream.of(entry), sequence);
                    events.add(new InboundEvent(entry.event(), entry.partition(), entry.offset()));
                }
            }
            if (!events.isEmpty()) {
                FoldedBatch.fold(sql, events).write(sql);
            }
        }
        progress.accept(read);
    }

    private Map<Stream, Integer> serving(List<LogEntry> entries) {
        var streams = entries.stream().map(Stream::of).distinct().toList();
        return marks(sql.list(
                SERVING,
                ShadowReadModel::mark,
                Sql.texts(streams, Stream::source),
                Sql.texts(streams, Stream::subject)));
    }

    private Map<Stream, Integer> shadow(List<LogEntry> entries) {
        var invoices = entries.stream().map(LogEntry::subject).distinct().toArray(String[]::new);
        return marks(sql.list(SHADOW, ShadowReadModel::mark, (Object) invoices));
    }

    private static Map.Entry<Stream, Integer> mark(Row row) {
        return Map.entry(new Stream(row.getString("source"), row.getString("subject")), row.getInteger("sequence"));
    }

    private static Map<Stream, Integer> marks(List<Map.Entry<Stream, Integer>> rows) {
        var marks = new HashMap<Stream, Integer>();
        rows.forEach(row -> marks.put(row.getKey(), row.getValue()));
        return marks;
    }
}
