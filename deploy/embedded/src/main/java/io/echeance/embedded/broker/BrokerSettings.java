package io.echeance.embedded.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Settings of a broker that is alone: broker and controller in one.
 *
 * @param directory of its data
 * @param port for clients, on the loopback interface
 * @param controllerPort which only the broker itself uses
 * @param advertisedPort at which clients reach it: the port, or that of a proxy before it
 */
public record BrokerSettings(Path directory, int port, int controllerPort, int advertisedPort) {
    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    /** What holds for any broker that is alone, wherever it runs. */
    public static Map<String, String> ofLoneBroker() {
        var all = new HashMap<>(alone());
        all.putAll(small());
        return all;
    }

    Properties properties() {
        var all = new Properties();
        all.putAll(listeners());
        all.putAll(ofLoneBroker());
        return all;
    }

    private Map<String, String> listeners() {
        var clients = "PLAINTEXT://localhost:" + port;
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE_ID),
                "controller.quorum.voters",
                NODE_ID + "@localhost:" + controllerPort,
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "listeners",
                clients + "," + CONTROLLER_LISTENER + "://localhost:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://localhost:" + advertisedPort,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT",
                "log.dirs",
                directory.toString());
    }

    private static Map<String, String> alone() {
        return Map.of(
                "auto.create.topics.enable", "false",
                "default.replication.factor", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                // a system that rested for months goes on where it was
                "offsets.retention.minutes", Integer.toString(10 * 365 * 24 * 60));
    }

    private static Map<String, String> small() {
        return Map.of(
                "offsets.topic.num.partitions", "3",
                "transaction.state.log.num.partitions", "3",
                "share.coordinator.state.topic.num.partitions", "1",
                "group.initial.rebalance.delay.ms", "0",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "log.cleaner.dedupe.buffer.size", Integer.toString(4 * 1024 * 1024));
    }
}
