package io.echeance.embedded.broker;

import io.echeance.embedded.ParentWatch;
import io.echeance.embedded.ServerDirectory;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** The broker's own process: {@code BrokerProcess <directory> <temporary> <port> <controller port> <advertised port>}. */
public final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] arguments) throws Exception {
        var directory = ServerDirectory.of(arguments);
        var settings = new BrokerSettings(
                directory.data(),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]));
        BrokerStorage.formatIfNew(directory.data());
        var server = new KafkaRaftServer(new KafkaConfig(settings.properties()), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, directory), "broker-shutdown"));
        ParentWatch.endWithParent(() -> System.exit(0));
        start(server);
        ParentWatch.ready();
        server.awaitShutdown();
    }

    private static void start(KafkaRaftServer server) {
        try {
            server.startup();
        } catch (RuntimeException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1); // its threads would keep the process, and an orderly end could wait for ever
        }
    }

    private static void stop(KafkaRaftServer server, ServerDirectory directory) {
        server.shutdown();
        directory.discard();
    }
}
