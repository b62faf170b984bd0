package io.echeance.dunning.service;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** A free port for the mail server, which the tests start and stop themselves. */
public final class SmtpPort implements QuarkusTestResourceLifecycleManager {

    static final String PROPERTY = "echeance.test.smtp-port";

    @Override
    public Map<String, String> start() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(socket.getLocalPort());
            System.setProperty(PROPERTY, port);
            return Map.of("quarkus.mailer.port", port, "quarkus.mailer.host", "127.0.0.1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        System.clearProperty(PROPERTY);
    }
}
