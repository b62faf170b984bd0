package io.echeance.dunning.adapter.mail;

import io.echeance.dunning.adapter.letter.MailText;
import io.echeance.dunning.adapter.letter.MailTexts;
import io.echeance.dunning.application.DunningConfig;
import io.echeance.dunning.application.MailConfig;
import io.echeance.dunning.application.Mailing;
import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Instant;
import java.util.Date;

/** Packs a mail (RFC 5322, RFC 2046): text, HTML with its images, and letters as PDF. */
@ApplicationScoped
public class MailComposer {

    private final MailTexts texts;
    private final MailConfig config;

    public MailComposer(MailTexts texts, DunningConfig config) {
        this.texts = texts;
        this.config = config.mail();
    }

    /** @throws jakarta.mail.internet.AddressException when the client's address is none */
    MimeMessage compose(Mailing mailing, ClientContact contact, Session session) throws MessagingException {
        var text = texts.render(mailing, contact.letterhead(mailing));
        var mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", mailing.messageId());
            }
        };
        mail.setFrom(SenderName.from(mailing.supplier().name(), config.from()));
        mail.setRecipient(RecipientType.TO, new InternetAddress(contact.email(), true));
        mail.setSubject(text.subject(), "UTF-8");
        mail.setSentDate(Date.from(Instant.now()));
        mail.setHeader("Content-Language", mailing.language().code());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setContent(mixed(text));
        mail.saveChanges();
        return mail;
    }

    private static MimeMultipart mixed(MailText text) throws MessagingException {
        var alternative = new MimeMultipart("alternative");
        var plain = new MimeBodyPart();
        plain.setText(text.text(), "UTF-8");
        alternative.addBodyPart(plain);
        alternative.addBodyPart(wrap(related(text)));
        if (text.letters().isEmpty()) {
            return alternative;
        }
        var mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(wrap(alternative));
        for (var letter : text.letters()) {
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(letter.bytes(), "application/pdf")));
            part.setFileName(letter.fileName());
            mixed.addBodyPart(part);
        }
        return mixed;
    }

    private static MimeMultipart related(MailText text) throws MessagingException {
        var related = new MimeMultipart("related");
        var html = new MimeBodyPart();
        html.setText(text.html(), "UTF-8", "html");
        related.addBodyPart(html);
        for (var image : text.images()) {
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(image.png(), "image/png")));
            part.setContentID("<" + image.contentId() + ">");
            part.setDisposition(MimeBodyPart.INLINE);
            related.addBodyPart(part);
        }
        return related;
    }

    private static MimeBodyPart wrap(MimeMultipart content) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(content);
        return part;
    }
}
