package io.echeance.eventstore.rebuild;

import io.echeance.eventstore.audit.LogReader;
import io.echeance.eventstore.audit.Store;
import io.echeance.eventstore.audit.StoredEvents;
import io.echeance.eventstore.envelope.CloudEventHeaders;
import io.echeance.eventstore.envelope.EventRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes every event of every event table anew, after the topics were lost: the same headers and bytes, each subject's events
 * with causes before effects. Offsets are other ones than before, so consumer groups begin at the beginning; inboxes skip what they know.
 */
public final class TopicRebuild {

    /** Subjects that are ordered and published at once. */
    private static final int PAGE = 1_000;

    private final Map<String, Object> broker;
    private final List<Store> stores;
    private final LongConsumer progress;
    private long published;

    /** @param progress gets how many events have been published */
    public TopicRebuild(Map<String, Object> broker, List<Store> stores, LongConsumer progress) {
        this.broker = broker;
        this.stores = List.copyOf(stores);
        this.progress = progress;
    }

    /**
     * @return how many events were published
     * @throws IllegalStateException when one of the topics is not empty: nothing is published then
     */
    public long run(List<String> topics) {
        refuseWhatIsThere(topics);
        var settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // A partition that has nothing of this producer yet takes any sequence: a batch could overtake one that is
        // tried again.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var page = new ArrayList<String>(PAGE);
            for (var subject : subjects()) {
                page.add(subject);
                if (page.size() == PAGE) {
                    publish(producer, page);
                    page.clear();
                }
            }
            publish(producer, page);
        }
        return published;
    }

    private void refuseWhatIsThere(List<String> topics) {
        try (var reader = new LogReader(broker)) {
            reader.ends(topics).forEach((partition, end) -> {
                if (end > 0) {
                    throw new IllegalStateException(partition + " is not empty");
                }
            });
        }
    }

    /** In the order of their names: ids begin with the time at which they were made. */
    private Collection<String> subjects() {
        var subjects = new TreeSet<String>();
        stores.forEach(store -> subjects.addAll(StoredEvents.subjects(store)));
        return subjects;
    }

    private void publish(KafkaProducer<String, byte[]> producer, List<String> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        var events = new HashMap<String, List<EventRecord>>();
        stores.forEach(store -> StoredEvents.read(
                store,
                subjects,
                event -> events.computeIfAbsent(event.subject(), key -> new ArrayList<>())
                        .add(event)));
        var acknowledgements = new ArrayList<Future<RecordMetadata>>();
        for (var subject : subjects) {
            for (var event : CausalOrder.of(events.getOrDefault(subject, List.of()))) {
                acknowledgements.add(producer.send(CloudEventHeaders.toRecord(event)));
            }
        }
        await(acknowledgements);
        published += acknowledgements.size();
        progress.accept(published);
    }

    private static void await(List<Future<RecordMetadata>> acknowledgements) {
        try {
            for (var acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "a record was not acknowledged; begin again with empty topics: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; begin again with empty topics", e);
        }
    }
}
