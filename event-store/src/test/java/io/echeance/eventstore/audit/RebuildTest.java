package io.echeance.eventstore.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echeance.embedded.TestStack;
import io.echeance.eventstore.envelope.CloudEventHeaders;
import io.echeance.eventstore.rebuild.EventTableRebuild;
import io.echeance.eventstore.rebuild.TopicRebuild;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Topics and event tables hold the same: each is made anew from the other, bit by bit. */
class RebuildTest {

    private final Map<String, Object> broker = Map.of("bootstrap.servers", TestStack.bootstrapServers());
    private final Evidence evidence = new Evidence();

    @Test
    void a_lost_topic_is_published_anew_from_the_event_tables() {
        evidence.store().publish(List.of());

        var rebuild = new TopicRebuild(broker, List.of(evidence.alpha, evidence.beta), published -> {});
        assertThat(rebuild.run(List.of(evidence.topic))).isEqualTo(15);

        assertThat(evidence.verify(evidence.alpha, evidence.beta).violations()).isEmpty();
        assertThat(onTopic())
                .isEqualTo(lines(evidence.events.stream()
                        .map(CloudEventHeaders::toRecord)
                        .map(record -> record.key() + record.headers() + Arrays.toString(record.value()))));
    }

    @Test
    void effects_follow_their_causes_though_a_clock_was_wrong() {
        Collections.reverse(evidence.events); // stored in any order
        evidence.store().publish(List.of());
        Evidence.tamper(evidence.alpha, "update events set recorded_at = recorded_at + interval '1 hour'");

        new TopicRebuild(broker, List.of(evidence.beta, evidence.alpha), published -> {}).run(List.of(evidence.topic));

        assertThat(evidence.verify().violations()).isEmpty();
    }

    @Test
    void a_topic_that_is_there_is_left_alone() {
        evidence.store().publish();
        var rebuild = new TopicRebuild(broker, List.of(evidence.alpha, evidence.beta), published -> {});
        assertThatThrownBy(() -> rebuild.run(List.of(evidence.topic))).hasMessageContaining("is not empty");
    }

    @Test
    void a_lost_event_table_is_written_anew_from_the_topic_row_by_row() {
        evidence.store().publish();
        var before = rows();
        Evidence.execute(
                evidence.alpha,
                "alter table events disable trigger user; truncate events; alter table events enable trigger user");

        var rebuild = new EventTableRebuild(broker, evidence.alpha, read -> {});
        assertThat(rebuild.run(List.of(evidence.topic))).isEqualTo(9);

        assertThat(rows()).isEqualTo(before);
        assertThat(evidence.verify(evidence.alpha, evidence.beta).violations()).isEmpty();
        assertThatThrownBy(() -> rebuild.run(List.of(evidence.topic))).hasMessageContaining("is not empty");
    }

    private List<String> rows() {
        return evidence.alpha.read(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select events::text from events order by stream_id, version")) {
                var lines = new java.util.ArrayList<String>();
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
                return lines;
            }
        });
    }

    private TreeSet<String> onTopic() {
        var records = new java.util.ArrayList<String>();
        try (var reader = new LogReader(broker)) {
            reader.read(reader.ends(evidence.topic), new LogReader.Visitor() {
                @Override
                public void entry(LogEntry entry) {
                    var record = CloudEventHeaders.toRecord(entry.event());
                    records.add(record.key() + record.headers() + Arrays.toString(record.value()));
                }

                @Override
                public void malformed(ConsumerRecord<String, byte[]> record, String why) {
                    throw new AssertionError(why);
                }
            });
        }
        return lines(records.stream());
    }

    private static TreeSet<String> lines(Stream<String> lines) {
        return lines.collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }
}
