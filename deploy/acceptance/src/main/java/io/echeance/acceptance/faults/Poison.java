package io.echeance.acceptance.faults;

import io.echeance.eventstore.audit.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Records that no service can read, put on the topic among the true ones; the verification must find each of them and nothing else. */
final class Poison {

    /** Its place on the topic. */
    private record Place(int partition, long offset) {}

    private final String bootstrapServers;
    private final Set<Place> places = ConcurrentHashMap.newKeySet();

    Poison(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    void put(String key) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var value = "not an event".getBytes(StandardCharsets.UTF_8);
            var written = producer.send(new ProducerRecord<>("invoice-lifecycle", key, value))
                    .get();
            places.add(new Place(written.partition(), written.offset()));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    boolean isFoundBy(Violation violation) {
        return violation.check().equals("streams")
                && places.contains(new Place(violation.partition(), violation.offset()));
    }

    int count() {
        return places.size();
    }
}
