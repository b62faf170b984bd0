package io.echeance.dunning.adapter.bounce;

import io.echeance.dunning.application.Bounces;
import io.echeance.dunning.application.DunningConfig;
import io.echeance.dunning.application.MailConfig;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Instant;
import java.util.Properties;
import org.jboss.logging.Logger;

/**
 * Reads the mailbox of delivery reports. A report that is recorded is deleted, as it quotes the client's address; other mail is left
 * for people and not looked at twice.
 */
@ApplicationScoped
public class BounceMailbox {

    private static final Logger LOG = Logger.getLogger(BounceMailbox.class);

    private final MailConfig.Bounces config;
    private final Bounces bounces;

    public BounceMailbox(DunningConfig config, Bounces bounces) {
        this.config = config.bounces();
        this.bounces = bounces;
    }

    /** Reads what is new; also when operations do not want to wait. */
    @Scheduled(every = "${echeance.dunning.bounces.poll:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Blocking
    public void look() {
        if (config.host().isPresent()) {
            try {
                readNew(config.host().get());
            } catch (MessagingException | IOException e) {
                // The message may quote personal data.
                LOG.warnf(
                        "the mailbox of delivery reports could not be read: %s",
                        e.getClass().getName());
            }
        }
    }

    private void readNew(String host) throws MessagingException, IOException {
        try (var store = connect(host);
                var folder = store.getFolder(config.folder())) {
            folder.open(Folder.READ_WRITE);
            for (var mail : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
                read(mail);
            }
        }
    }

    private Store connect(String host) throws MessagingException {
        var protocol = config.tls() ? "imaps" : "imap";
        var properties = new Properties();
        properties.put("mail." + protocol + ".connectiontimeout", "10000");
        properties.put("mail." + protocol + ".timeout", "30000");
        // Reading must not mark: a report may have to be looked at again.
        properties.put("mail." + protocol + ".peek", "true");
        var store = Session.getInstance(properties).getStore(protocol);
        store.connect(host, config.port(), config.username(), config.password().orElse(""));
        return store;
    }

    private void read(Message mail) throws MessagingException, IOException {
        var report = DeliveryReport.of(mail);
        if (report.isEmpty()) {
            mail.setFlag(Flags.Flag.SEEN, true);
        } else if (bounces.record(report.get().messageId(), report.get().status())) {
            LOG.infof("%s came back: %s", report.get().messageId(), report.get().status());
            mail.setFlag(Flags.Flag.DELETED, true);
        } else if (mail.getReceivedDate().toInstant().plus(config.patience()).isBefore(Instant.now())) {
            mail.setFlag(Flags.Flag.SEEN, true);
        }
    }
}
