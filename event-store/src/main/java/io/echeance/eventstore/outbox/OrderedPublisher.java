package io.echeance.eventstore.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes pages so that no record can overtake an earlier one of its key, also when a page fails half-way:
 * one request in flight per partition, no giving up by time, and the first record that fails stops the producer before
 * anything behind it is sent. The page is then sent again from its start by a new producer; readers skip what they know.
 * Without a Kafka transaction there are no control records in the topic, so a reader's committed offset can reach
 * the end and its lag is what it says.
 */
final class OrderedPublisher implements AutoCloseable {

    private final Map<String, Object> settings;
    private KafkaProducer<String, byte[]> producer;

    /** @param broker how the broker is reached: address, and what it asks for (TLS, SASL) */
    OrderedPublisher(Map<String, Object> broker, String clientId) {
        settings = new HashMap<>(broker);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
    }

    /**
     * Returns when the broker has acknowledged every record.
     *
     * @throws KafkaException when one was not; some of those before it are on the topic, none of its partition behind it
     */
    void publish(List<ProducerRecord<String, byte[]>> records) throws InterruptedException {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        var current = producer;
        var failed = new AtomicBoolean();
        try {
            var acknowledgements = new ArrayList<Future<RecordMetadata>>(records.size());
            for (var record : records) {
                acknowledgements.add(current.send(record, (metadata, failure) -> {
                    if (failure != null && failed.compareAndSet(false, true)) {
                        current.close(Duration.ZERO);
                    }
                }));
            }
            for (var acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        } catch (ExecutionException e) {
            close();
            throw new KafkaException("a record was not acknowledged", e.getCause());
        } catch (KafkaException | IllegalStateException | InterruptedException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
