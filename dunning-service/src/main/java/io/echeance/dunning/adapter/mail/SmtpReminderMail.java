package io.echeance.dunning.adapter.mail;

import io.echeance.dunning.application.DunningConfig;
import io.echeance.dunning.application.MailOutcome;
import io.echeance.dunning.application.ReminderLetter;
import io.echeance.dunning.application.ReminderMail;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Sends the mails of a page at the same time, a bounded number of them at once. All begin on one event loop: the mail client's
 * connection pool loses a request that comes from another thread while its last connection closes (Vert.x 4.5.27, seen as a mail
 * that never starts). The bound is below quarkus.mailer.max-pool-size, so no mail waits in that pool.
 */
@ApplicationScoped
public class SmtpReminderMail implements ReminderMail {

    private static final Logger LOG = Logger.getLogger(SmtpReminderMail.class);

    private final ReactiveMailer mailer;
    private final ClientAddress addresses;
    private final LetterText texts;
    private final DunningConfig.Mail config;
    private final Context eventLoop;

    public SmtpReminderMail(
            ReactiveMailer mailer, ClientAddress addresses, LetterText texts, DunningConfig config, Vertx vertx) {
        this.mailer = mailer;
        this.eventLoop = vertx.getOrCreateContext();
        this.addresses = addresses;
        this.texts = texts;
        this.config = config.mail();
    }

    @Override
    public List<MailOutcome> send(List<ReminderLetter> letters) {
        var sending = letters.stream().map(this::start).toList();
        return Uni.join()
                .all(sending)
                .usingConcurrencyOf(config.connections())
                .andFailFast()
                .await()
                .indefinitely();
    }

    /** What fails before the mail is handed over was certainly not sent. */
    private Uni<MailOutcome> start(ReminderLetter letter) {
        try {
            if (letter.supplierName() == null) {
                LOG.warnf("%s waits: the supplier's policy has not been read", letter.messageId());
                return Uni.createFrom().item(MailOutcome.NOT_NOW);
            }
            return addresses
                    .of(letter.invoice().contact())
                    .map(address -> deliver(letter, address))
                    .orElse(Uni.createFrom().item(MailOutcome.NO_CONTACT));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "%s could not be prepared: %s",
                    letter.messageId(), e.getClass().getName());
            return Uni.createFrom().item(MailOutcome.NOT_NOW);
        }
    }

    private Uni<MailOutcome> deliver(ReminderLetter letter, String address) {
        var text = texts.render(letter);
        var mail = Mail.withText(address, text.subject(), text.body())
                .setFrom(SenderName.from(letter.supplierName(), config.from()))
                .addHeader("Message-ID", letter.messageId())
                .addHeader("Content-Language", letter.invoice().language().code())
                .addHeader("Auto-Submitted", "auto-generated");
        return Uni.createFrom()
                .deferred(() -> mailer.send(mail))
                .runSubscriptionOn(task -> eventLoop.runOnContext(nothing -> task.run()))
                .ifNoItem()
                .after(config.timeout())
                .fail()
                .map(sent -> MailOutcome.DELIVERED)
                .onFailure()
                .recoverWithItem(failure -> failed(letter, failure));
    }

    private static MailOutcome failed(ReminderLetter letter, Throwable failure) {
        var outcome = SmtpFailure.outcome(failure);
        LOG.warnf("%s: %s (%s)", letter.messageId(), outcome, SmtpFailure.describe(failure));
        return outcome;
    }
}
