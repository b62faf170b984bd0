package io.echeance.dunning.adapter.mail;

import io.echeance.dunning.application.DunningConfig;
import io.echeance.dunning.application.MailConfig;
import io.echeance.dunning.application.MailConfig.StartTls;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.Session;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.angus.mail.util.MailStreamProvider;

/**
 * Open conversations with the mail server. A new one costs more than a mail: greeting, TLS, login, and with some servers 40 ms of
 * delayed acknowledgements for a greeting in pieces. One that was idle may be dead, and then nobody would know whether it took
 * the mail, so it is not used again.
 */
@ApplicationScoped
public class SmtpConnections {

    /** The mail library looks for its parts in all jars again and again, a quarter of the time of a mail, unless it is told. */
    private static final String STREAMS = "jakarta.mail.util.StreamProvider";

    static {
        System.setProperty(STREAMS, MailStreamProvider.class.getName());
    }

    private final MailConfig config;
    private final Session session;
    private final Deque<SmtpConnection> idle = new ConcurrentLinkedDeque<>();

    public SmtpConnections(DunningConfig config) {
        this.config = config.mail();
        this.session = Session.getInstance(properties(config.mail()));
    }

    void stop(@Observes ShutdownEvent event) {
        for (var connection = idle.poll(); connection != null; connection = idle.poll()) {
            connection.hangUp();
        }
    }

    Session session() {
        return session;
    }

    /** The one that was used last, or a new one. */
    SmtpConnection take() {
        hangUpIdle();
        var connection = idle.pollFirst();
        return connection == null ? new SmtpConnection(session, config.server()) : connection;
    }

    /** Only after a success: one that failed is in an unknown state. */
    void giveBack(SmtpConnection connection) {
        idle.addFirst(connection);
    }

    void hangUpIdle() {
        for (var connection = idle.peekLast();
                connection != null && connection.isIdleFor(config.keepIdle());
                connection = idle.peekLast()) {
            if (idle.remove(connection)) {
                connection.hangUp();
            }
        }
    }

    private static Properties properties(MailConfig config) {
        var server = config.server();
        var millis = Long.toString(config.timeout().toMillis());
        var properties = new Properties();
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", Integer.toString(server.port()));
        properties.put("mail.smtp.localhost", config.messageIdDomain());
        properties.put("mail.smtp.from", config.bouncesTo().orElse(config.from()));
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.auth", Boolean.toString(server.username().isPresent()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(server.tls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(server.startTls() != StartTls.DISABLED));
        properties.put("mail.smtp.starttls.required", Boolean.toString(server.startTls() == StartTls.REQUIRED));
        // Reports of failures name the mail by its headers (RFC 3461), where the server can do that.
        properties.put("mail.smtp.dsn.notify", "FAILURE");
        properties.put("mail.smtp.dsn.ret", "HDRS");
        if (!server.tls()) {
            properties.put("mail.smtp.socketFactory", new NoDelaySockets());
        }
        return properties;
    }
}
