package io.echeance.eventstore.audit;

import static io.echeance.eventstore.audit.Evidence.ALPHA;
import static io.echeance.eventstore.audit.Evidence.BETA;
import static io.echeance.eventstore.audit.Evidence.tamper;
import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.eventstore.audit.LogVerification.Result;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.envelope.CloudEventHeaders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Whatever is changed, dropped, inserted or re-ordered, on the topic or in an event table, is found, and so is its place. */
class TamperedLogTest {

    private final Evidence evidence = new Evidence();

    @Test
    void a_true_log_holds_with_and_without_its_stores() {
        evidence.store().publish();

        assertThat(evidence.verify().violations()).isEmpty();
        var proved = evidence.verify(evidence.alpha, evidence.beta);
        assertThat(proved.violations()).isEmpty();
        assertThat(proved.events()).isEqualTo(15);
        assertThat(proved.outcomes()).allMatch(outcome -> outcome.checked() && outcome.proved());
    }

    @Test
    void a_page_that_the_relay_published_twice_is_no_violation() {
        var twice = new ArrayList<>(evidence.events);
        twice.addAll(evidence.events.subList(5, 15));
        evidence.store().publish(twice.stream().map(CloudEventHeaders::toRecord).toList());

        assertThat(evidence.verify(evidence.alpha, evidence.beta).violations()).isEmpty();
    }

    @Test
    void a_changed_record_on_the_topic_is_found_at_its_offset() {
        int place = evidence.indexOf(ALPHA, "s2", 2);
        evidence.store();
        evidence.events.set(place, Evidence.withData(evidence.events.get(place), "{\"round\":99}"));
        evidence.publish();

        assertAt(evidence.verify(), "streams", place, "s2");
        assertAt(evidence.verify(evidence.alpha, evidence.beta), "stores", place, "s2");
    }

    @Test
    void a_changed_header_that_the_hash_does_not_cover_is_found_by_the_event_table() {
        int place = evidence.indexOf(BETA, "s1", 2);
        evidence.store();
        evidence.events.set(
                place, Evidence.withBusinessDate(evidence.events.get(place), LocalDate.parse("2026-01-03")));
        evidence.publish();

        assertAt(evidence.verify(evidence.alpha, evidence.beta), "stores", place, "s1");
    }

    @Test
    void a_repeated_record_that_differs_is_found() {
        var first = evidence.events.getFirst();
        evidence.events.add(Evidence.withData(first, "{\"round\":7}"));
        evidence.publish();

        assertAt(evidence.verify(), "streams", 15, first.subject());
    }

    @Test
    void a_dropped_record_in_the_middle_is_found_where_the_next_one_is() {
        int place = evidence.indexOf(ALPHA, "s3", 2);
        evidence.events.remove(place);
        int next = evidence.indexOf(ALPHA, "s3", 3);
        evidence.publish();

        assertAt(evidence.verify(), "streams", next, "s3");
    }

    @Test
    void a_dropped_last_record_is_found_by_the_event_table() {
        evidence.store();
        var last = evidence.events.remove(evidence.indexOf(BETA, "s3", 2));
        evidence.publish();

        assertThat(evidence.verify(evidence.alpha, evidence.beta).violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.check()).isEqualTo("stores");
                    assertThat(violation.subject()).isEqualTo("s3");
                    assertThat(violation.what()).contains("version 2 of /beta").contains(last.id());
                });
    }

    @Test
    void a_dropped_cause_is_found_at_its_effect() {
        evidence.events.remove(evidence.indexOf(ALPHA, "s1", 1));
        int effect = evidence.indexOf(BETA, "s1", 1);
        evidence.publish();

        assertAt(evidence.verify(), "causes", effect, "s1");
    }

    @Test
    void an_inserted_record_with_a_right_hash_is_found_by_the_event_table() {
        evidence.store();
        var head = evidence.events.get(evidence.indexOf(ALPHA, "s1", 3));
        evidence.events.add(evidence.event(ALPHA, "s1", 4, "Begun", Cause.command("corr", null), head.hash()));
        evidence.publish();

        assertThat(evidence.verify().violations()).isEmpty();
        assertAt(evidence.verify(evidence.alpha, evidence.beta), "stores", 15, "s1");
    }

    @Test
    void an_inserted_record_in_the_place_of_another_is_found() {
        var head = evidence.events.get(evidence.indexOf(ALPHA, "s1", 1));
        int place = evidence.indexOf(ALPHA, "s1", 2) + 1;
        evidence.events.add(place, evidence.event(ALPHA, "s1", 2, "Begun", Cause.command("corr", null), head.hash()));
        evidence.publish();

        assertAt(evidence.verify(), "streams", place, "s1");
    }

    @Test
    void a_foreign_writer_of_a_type_is_found() {
        evidence.events.add(evidence.event(BETA, "s9", 1, "Begun", Cause.command("corr", null), new byte[0]));
        evidence.publish();

        assertAt(evidence.verify(), "streams", 15, "s9");
    }

    @Test
    void a_record_that_is_no_event_is_found() {
        var records = new ArrayList<>(
                evidence.events.stream().map(CloudEventHeaders::toRecord).toList());
        records.add(7, new ProducerRecord<>(evidence.topic, "s1", "{}".getBytes()));
        evidence.publish(records);

        assertAt(evidence.verify(), "streams", 7, "s1");
    }

    @Test
    void re_ordered_records_are_found() {
        int first = evidence.indexOf(ALPHA, "s2", 2);
        int second = evidence.indexOf(ALPHA, "s2", 3);
        Collections.swap(evidence.events, first, second);
        evidence.publish();

        assertAt(evidence.verify(), "streams", first, "s2");
        assertAt(evidence.verify(), "streams", second, "s2");
    }

    @Test
    void a_changed_row_in_an_event_table_is_found_at_its_record() {
        evidence.store().publish();
        tamper(evidence.alpha, "update events set data = '{\"round\":0}' where stream_id = 's2' and version = 2");

        assertAt(evidence.verify(evidence.alpha, evidence.beta), "stores", evidence.indexOf(ALPHA, "s2", 2), "s2");
    }

    @Test
    void a_dropped_row_in_an_event_table_is_found_at_its_record() {
        evidence.store().publish();
        tamper(evidence.beta, "delete from events where stream_id = 's1' and version = 2");

        assertAt(evidence.verify(evidence.alpha, evidence.beta), "stores", evidence.indexOf(BETA, "s1", 2), "s1");
    }

    @Test
    void an_inserted_row_in_an_event_table_is_found() {
        evidence.store().publish();
        tamper(evidence.beta, """
            insert into events select stream_id, version + 1, gen_random_uuid(), topic, type, dataschema, data, business_date,
                   correlation_id, causation_id, traceparent, hash, recorded_at
              from events where stream_id = 's1' and version = 2
            """);

        assertThat(evidence.verify(evidence.alpha, evidence.beta).violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.what()).contains("version 3 of /beta"));
    }

    @Test
    void re_ordered_rows_in_an_event_table_are_found() {
        evidence.store().publish();
        tamper(evidence.alpha, """
            update events set version = version + 10 where stream_id = 's3';
            update events set version = 14 - version + 1 where stream_id = 's3' and version in (12, 13);
            update events set version = version - 10 where stream_id = 's3' and version > 10
            """);

        var violations = evidence.verify(evidence.alpha, evidence.beta).violations();
        assertThat(violations)
                .isNotEmpty()
                .allMatch(violation -> violation.subject().equals("s3"));
        assertThat(violations).anyMatch(violation -> violation.offset() == evidence.indexOf(ALPHA, "s3", 2));
    }

    @Test
    void an_answer_whose_events_are_not_on_the_topic_is_found() {
        evidence.store().publish();
        Evidence.execute(evidence.alpha, """
            insert into idempotency_keys (client, key, fingerprint, status, subject, sequence, body)
            values ('c', 'k1', '', 201, 's1', 3, ''), ('c', 'k2', '', 201, 's7', 1, ''), ('c', 'k3', '', 409, 's8', 1, '')
            """);

        assertThat(evidence.verify(evidence.alpha, evidence.beta).violations())
                .extracting(Violation::check, Violation::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("answers", "s7"));
    }

    private static void assertAt(Result result, String check, long offset, String subject) {
        assertThat(result.holds()).isFalse();
        assertThat(result.violations())
                .filteredOn(violation -> violation.check().equals(check))
                .as("violations of %s among %s", check, List.copyOf(result.violations()))
                .anySatisfy(violation -> {
                    assertThat(violation.offset()).isEqualTo(offset);
                    assertThat(violation.partition()).isZero();
                    assertThat(violation.subject()).isEqualTo(subject);
                });
    }
}
