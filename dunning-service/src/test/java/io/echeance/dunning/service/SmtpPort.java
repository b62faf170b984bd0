package io.echeance.dunning.service;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Free ports for the mail servers, which the tests start and stop themselves. */
public final class SmtpPort implements QuarkusTestResourceLifecycleManager {

    static final String PROPERTY = "echeance.test.smtp-port";
    static final String IMAP_PROPERTY = "echeance.test.imap-port";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "echeance.dunning.mail.server.host", "127.0.0.1",
                "echeance.dunning.mail.server.port", free(PROPERTY),
                "echeance.dunning.bounces.host", "127.0.0.1",
                "echeance.dunning.bounces.port", free(IMAP_PROPERTY),
                "echeance.dunning.bounces.password", "secret",
                "echeance.dunning.bounces.poll", "24h");
    }

    @Override
    public void stop() {
        System.clearProperty(PROPERTY);
        System.clearProperty(IMAP_PROPERTY);
    }

    /** Below the ports that systems give to clients: nobody takes it while the server is down. */
    private static String free(String property) {
        var port = ThreadLocalRandom.current()
                .ints(15_000, 30_000)
                .filter(SmtpPort::isFree)
                .mapToObj(Integer::toString)
                .findFirst()
                .orElseThrow();
        System.setProperty(property, port);
        return port;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
