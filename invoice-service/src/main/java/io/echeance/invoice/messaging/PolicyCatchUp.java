package io.echeance.invoice.messaging;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Waits until this service has applied what is on {@code supplier-policies} now, so that a supplier whose policy was signed
 * a moment ago is not refused. Offsets are committed after a batch is applied, by whichever instance, so the group's
 * committed offsets tell.
 */
@ApplicationScoped
public class PolicyCatchUp {

    private static final Logger LOG = Logger.getLogger(PolicyCatchUp.class);
    private static final String TOPIC = "supplier-policies";

    private final String bootstrapServers;
    private final String group;
    private final PolicyCatchUpConfig config;
    private Admin admin;

    public PolicyCatchUp(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "echeance.event-store.log.group") String group,
            PolicyCatchUpConfig config) {
        this.bootstrapServers = bootstrapServers;
        this.group = group;
        this.config = config;
    }

    /** Completes when all is applied, or after the longest wait; it never fails, as the caller then looks again anyway. */
    public CompletionStage<Void> await() {
        var done = new CompletableFuture<Void>();
        Thread.startVirtualThread(() -> {
            try {
                waitUntilApplied();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | RuntimeException e) {
                LOG.warnf(e, "the end of %s can't be read", TOPIC);
            } finally {
                done.complete(null);
            }
        });
        return done;
    }

    private void waitUntilApplied() throws InterruptedException, ExecutionException {
        long deadline = System.nanoTime() + config.atMost().toNanos();
        var ends = ends();
        while (!isApplied(ends)) {
            if (System.nanoTime() > deadline) {
                LOG.warnf("%s was not applied up to its end within %s", TOPIC, config.atMost());
                return;
            }
            TimeUnit.NANOSECONDS.sleep(config.poll().toNanos());
        }
    }

    private Map<TopicPartition, Long> ends() throws InterruptedException, ExecutionException {
        var partitions = admin().describeTopics(List.of(TOPIC)).topicNameValues().get(TOPIC).get().partitions().stream()
                .collect(Collectors.toMap(
                        info -> new TopicPartition(TOPIC, info.partition()), info -> OffsetSpec.latest()));
        return admin().listOffsets(partitions).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private boolean isApplied(Map<TopicPartition, Long> ends) throws InterruptedException, ExecutionException {
        var committed = admin().listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream().allMatch(end -> {
            var applied = committed.get(end.getKey());
            return end.getValue() == 0 || applied != null && applied.offset() >= end.getValue();
        });
    }

    private synchronized Admin admin() {
        if (admin == null) {
            int timeout = Math.toIntExact(config.atMost().toMillis());
            admin = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                    bootstrapServers,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                    timeout,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    timeout));
        }
        return admin;
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        if (admin != null) {
            admin.close(Duration.ofSeconds(2));
        }
    }
}
