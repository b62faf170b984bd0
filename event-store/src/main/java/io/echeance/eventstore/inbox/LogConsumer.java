package io.echeance.eventstore.inbox;

import io.echeance.eventstore.store.EventStoreConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads the log: poll, apply the batch in one transaction, commit its offsets, poll again. What arrives while a batch is
 * applied is the next batch, so batches grow with the load and an event waits for one transaction at most. A plain consumer
 * on a thread of its own, since a channel that polls ahead makes many small batches of the same events.
 */
@ApplicationScoped
public class LogConsumer implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(LogConsumer.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Inbox inbox;
    private final EventStoreConfig.Log config;
    private final Map<String, Object> settings;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Optional<String> obstacle = Optional.of("joins its group");
    private volatile KafkaConsumer<String, byte[]> consumer;
    private Thread thread;

    public LogConsumer(
            Inbox inbox, EventStoreConfig config, @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.inbox = inbox;
        this.config = config.log();
        this.settings = settings(this.config, broker);
    }

    private static Map<String, Object> settings(EventStoreConfig.Log config, Map<String, Object> broker) {
        var settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, config.group());
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, config.group() + "-log");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.maxBatch());
        settings.put(
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                Math.toIntExact(config.sessionTimeout().toMillis()));
        return settings;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("log").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        var current = consumer;
        if (current != null) {
            current.wakeup();
        }
        thread.join(STOP);
    }

    /** Why no events come in at the moment; empty when this service is a member of its group and reads. */
    public Optional<String> obstacle() {
        return obstacle.or(inbox::failure);
    }

    private void run() {
        try {
            while (stopping.getCount() > 0) {
                readUntilItFails();
            }
        } catch (InterruptedException e) {
            LOG.debugf("reading the log ends: %s", e.getMessage());
        }
        obstacle = Optional.of("stopped");
    }

    /** A new consumer starts at the committed offsets, so what was polled and not applied is polled again. */
    private void readUntilItFails() throws InterruptedException {
        try (var current = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer = current;
            current.subscribe(config.topics(), this);
            while (stopping.getCount() > 0) {
                read(current);
            }
        } catch (WakeupException e) {
            LOG.debug("reading the log ends");
        } catch (RuntimeException e) {
            obstacle = Optional.of(e.toString());
            LOG.errorf(e, "the log can't be read, next try in %s", RETRY);
            stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void read(KafkaConsumer<String, byte[]> current) throws InterruptedException {
        var batch = current.poll(POLL);
        if (!batch.isEmpty()) {
            inbox.process(batch);
            current.commitAsync((offsets, failure) -> {
                if (failure != null) { // the next commit says it again, and what is read twice is applied once
                    LOG.debugf("offsets not committed: %s", failure.getMessage());
                }
            });
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        obstacle = Optional.empty();
    }

    /** Between two batches, so all that was polled is applied: the next owner need not read it again. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        try {
            consumer.commitSync(RETRY);
        } catch (KafkaException e) {
            LOG.debugf("the next owner reads what it knows once more: %s", e.getMessage());
        }
    }
}
