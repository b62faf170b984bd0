package io.echeance.gateway.outside;

import io.echeance.gateway.adapter.services.ServiceName;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The services as the broker sees them: one consumer group each, which reads everything and commits, until it is told to stop committing. */
public final class ReadingServices implements AutoCloseable {

    private static final List<String> TOPICS = List.of("invoice-lifecycle", "business-calendar");

    private final Set<ServiceName> silent = ConcurrentHashMap.newKeySet();
    private final Map<ServiceName, Thread> threads = new EnumMap<>(ServiceName.class);
    private volatile boolean running = true;

    public ReadingServices(String bootstrapServers) {
        for (var service : ServiceName.values()) {
            threads.put(service, Thread.ofPlatform().start(() -> read(service, bootstrapServers)));
        }
    }

    /** The service reads and does not commit, as one whose transaction takes long. */
    public void holdBack(ServiceName service) {
        silent.add(service);
    }

    public void letGo(ServiceName service) {
        silent.remove(service);
    }

    private void read(ServiceName service, String bootstrapServers) {
        try (var consumer = new KafkaConsumer<>(
                settings(service, bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(TOPICS);
            while (running) {
                consumer.poll(Duration.ofMillis(50));
                if (!silent.contains(service)) {
                    consumer.commitSync();
                }
            }
        }
    }

    private static Map<String, Object> settings(ServiceName service, String bootstrapServers) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                service.id(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
    }

    @Override
    public void close() {
        running = false;
        threads.values().forEach(ReadingServices::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
