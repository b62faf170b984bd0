package io.echeance.dunning.application;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What the mails say about their sender, and the servers that take them and report about them. */
public interface MailConfig {

    /** Address in From; its display name is the supplier's. */
    String from();

    /** Where mail servers report what they could not deliver; without it, {@link #from()}. */
    Optional<String> bouncesTo();

    /** Right-hand side of Message-IDs (RFC 5322). */
    String messageIdDomain();

    /** QR codes in one mail at most; the invoices behind them have theirs on the client's page. */
    @WithDefault("20")
    int qrCodes();

    /** Connections to the mail server, each for one mail at a time. */
    @WithDefault("10")
    int connections();

    /** A mail server that is silent for this long has an unknown outcome. */
    @WithDefault("60s")
    Duration timeout();

    /** A connection that was not used for this long may be dead and is not used again. */
    @WithDefault("5s")
    Duration keepIdle();

    Server server();

    /** The mail server (RFC 5321). */
    interface Server {
        String host();

        int port();

        /** TLS from the first byte (RFC 8314). */
        @WithDefault("false")
        boolean tls();

        /** TLS after STARTTLS (RFC 3207): never, when the server offers it, or not without. */
        @WithDefault("OPTIONAL")
        StartTls startTls();

        Optional<String> username();

        Optional<String> password();
    }

    /** Use of STARTTLS. */
    enum StartTls {
        DISABLED,
        OPTIONAL,
        REQUIRED
    }

    /** The mailbox (IMAP) to which mail servers report what they could not deliver. Without a host nothing is read. */
    interface Bounces {
        Optional<String> host();

        @WithDefault("143")
        int port();

        @WithDefault("false")
        boolean tls();

        @WithDefault("bounces")
        String username();

        Optional<String> password();

        @WithDefault("INBOX")
        String folder();

        /** How often it is looked into. */
        @WithDefault("1m")
        Duration poll();

        /** A report about a mail that is not known here is looked at again for this long. */
        @WithDefault("1h")
        Duration patience();
    }
}
