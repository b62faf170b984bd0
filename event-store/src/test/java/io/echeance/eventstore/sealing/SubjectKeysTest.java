package io.echeance.eventstore.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.eventstore.support.EventStoreTest;
import io.echeance.eventstore.support.Log;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@EventStoreTest
class SubjectKeysTest {

    private static final String TOPIC = "subject-keys";

    @Inject
    SubjectKeys keys;

    @Inject
    MasterKey master;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final String person = "person:" + UUID.randomUUID();

    @Test
    void what_is_sealed_can_be_opened_and_its_key_is_on_the_topic_wrapped() {
        var subjectId = keys.subjectId(person);

        var sealed = keys.seal(Map.of(subjectId, "jeanne@exemple.fr")).get(subjectId);

        assertThat(keys.unseal(sealed)).contains("jeanne@exemple.fr");
        assertThat(sealed.sealed()).doesNotContain("jeanne");
        assertThat(subjectId).doesNotContain(person).isEqualTo(keys.subjectId(person));
        assertThat(Log.readAll(bootstrapServers, TOPIC))
                .filteredOn(record -> subjectId.equals(record.key()))
                .singleElement()
                .satisfies(record ->
                        assertThat(master.open(subjectId, record.value())).isNotNull());
    }

    @Test
    void a_key_is_made_once_per_person() {
        var subjectId = keys.subjectId(person);
        keys.seal(Map.of(subjectId, "one"));
        keys.seal(Map.of(subjectId, "two"));

        assertThat(Log.readAll(bootstrapServers, TOPIC).stream().filter(record -> subjectId.equals(record.key())))
                .hasSize(1);
    }

    @Test
    void an_erased_person_cannot_be_read_again() {
        var subjectId = keys.subjectId(person);
        var sealed = keys.seal(Map.of(subjectId, "secret")).get(subjectId);

        keys.erase(List.of(subjectId));

        assertThat(keys.unseal(sealed)).isEmpty();
        assertThat(Log.readAll(bootstrapServers, TOPIC))
                .filteredOn(record -> subjectId.equals(record.key()))
                .last()
                .satisfies(record -> assertThat(record.value()).isNull());
    }

    @Test
    void a_person_that_comes_back_has_a_new_key_and_what_was_sealed_before_stays_unreadable() {
        var subjectId = keys.subjectId(person);
        var before = keys.seal(Map.of(subjectId, "secret")).get(subjectId);
        keys.erase(List.of(subjectId));

        var after = keys.seal(Map.of(subjectId, "again")).get(subjectId);

        assertThat(keys.unseal(after)).contains("again");
        assertThat(keys.unseal(before)).isEmpty();
    }

    @Test
    void a_reader_that_is_ahead_of_its_own_copy_finds_the_key_on_the_topic() {
        var subjectId = keys.subjectId(person);
        var sealed = keys.seal(Map.of(subjectId, "secret")).get(subjectId);
        keys.apply(List.of(new ConsumerRecord<>(TOPIC, 0, 0, subjectId, null)));

        assertThat(keys.unseal(sealed)).as("the topic has no tombstone").contains("secret");
    }

    @Test
    void data_of_one_person_does_not_open_under_the_name_of_another() {
        var subjectId = keys.subjectId(person);
        var other = keys.subjectId(person + "2");
        var sealed = keys.seal(Map.of(subjectId, "secret", other, "other"));

        var swapped = new Sealed(other, sealed.get(subjectId).sealed());

        assertThat(keys.unseal(swapped)).isEmpty();
    }
}
