package io.echeance.eventstore.sealing;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The compacted topic of wrapped keys: publish and wait, or read a subject's latest value up to the end. */
@Singleton
class SubjectKeyTopic {

    private final Map<String, Object> broker;
    private final String name;
    private final Duration catchUp;
    private KafkaProducer<String, byte[]> producer;

    SubjectKeyTopic(SealingConfig config, @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
        this.name = config.topic();
        this.catchUp = config.catchUp();
    }

    String name() {
        return name;
    }

    /**
     * Returns when every key is on the topic.
     *
     * @throws BrokerUnavailable when one was not acknowledged in time
     */
    void publish(List<ProducerRecord<String, byte[]>> records) {
        try {
            var acknowledgements = records.stream().map(producer()::send).toList();
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        } catch (ExecutionException e) {
            throw new BrokerUnavailable(e.getCause());
        } catch (KafkaException e) {
            throw new BrokerUnavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailable(e);
        }
    }

    /**
     * Reads the topic to its present end. Rare: only when a reader is ahead of its own copy of the keys.
     *
     * @throws BrokerUnavailable when that takes too long
     */
    Optional<byte[]> latest(String subjectId) {
        try {
            return readToEnd(subjectId);
        } catch (KafkaException e) {
            throw new BrokerUnavailable(e);
        }
    }

    private Optional<byte[]> readToEnd(String subjectId) {
        var settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var deadline = Instant.now().plus(catchUp);
            byte[] latest = null;
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    latest = subjectId.equals(record.key()) ? record.value() : latest;
                }
                if (Instant.now().isAfter(deadline)) {
                    throw new KafkaException("the keys could not be read within " + catchUp);
                }
            }
            return Optional.ofNullable(latest);
        }
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            var settings = new HashMap<>(broker);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
