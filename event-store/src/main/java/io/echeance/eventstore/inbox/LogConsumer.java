package io.echeance.eventstore.inbox;

import io.echeance.eventstore.store.EventStoreConfig;
import io.echeance.eventstore.store.Pace;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads the log: poll, apply the batch in one transaction, commit its offsets, poll again. What arrives while a batch is
 * applied is the next batch, so batches grow with the load. A plain consumer on a thread of its own, since a channel that
 * polls ahead makes many small batches of the same events.
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
            var pace = new Pace(config.pace());
            while (stopping.getCount() > 0) {
                apply(current, gather(current, pace));
                pace.start();
            }
        } catch (WakeupException e) {
            LOG.debug("reading the log ends");
        } catch (RuntimeException e) {
            obstacle = Optional.of(e.toString());
            LOG.errorf(e, "the log can't be read, next try in %s", RETRY);
            stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** The first events at once after a rest; under load what comes until the next turn. */
    private List<ConsumerRecords<String, byte[]>> gather(KafkaConsumer<String, byte[]> current, Pace pace) {
        var polls = new ArrayList<ConsumerRecords<String, byte[]>>();
        var first = current.poll(POLL);
        polls.add(first);
        int events = first.count();
        for (var left = pace.left(); left.isPositive() && events < config.maxBatch(); left = pace.left()) {
            var next = current.poll(left);
            polls.add(next);
            events += next.count();
        }
        return polls;
    }

    private void apply(KafkaConsumer<String, byte[]> current, List<ConsumerRecords<String, byte[]>> polls)
            throws InterruptedException {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var poll : polls) {
            poll.forEach(records::add);
            offsets.putAll(poll.nextOffsets());
        }
        if (records.isEmpty()) {
            return;
        }
        inbox.process(records);
        current.commitAsync(offsets, (committed, failure) -> {
            if (failure != null) { // the next commit says it again, and what is read twice is applied once
                LOG.debugf("offsets not committed: %s", failure.getMessage());
            }
        });
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        obstacle = Optional.empty();
    }

    /** What is in hand is applied all the same; its next owner reads it too, and one of the two finds it known. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        LOG.debugf("gives up %s", partitions);
    }
}
