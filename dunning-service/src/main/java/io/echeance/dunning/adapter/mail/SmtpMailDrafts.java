package io.echeance.dunning.adapter.mail;

import io.echeance.dunning.adapter.letter.MailTexts;
import io.echeance.dunning.application.DunningConfig;
import io.echeance.dunning.application.MailConfig;
import io.echeance.dunning.application.MailDraft;
import io.echeance.dunning.application.MailDraft.Letter;
import io.echeance.dunning.application.MailDrafts;
import io.echeance.dunning.application.Mailing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.internet.AddressException;

/** Drafts by the same writer that writes what is sent. */
@ApplicationScoped
public class SmtpMailDrafts implements MailDrafts {

    private final MailTexts texts;
    private final ClientContacts contacts;
    private final MailConfig config;

    public SmtpMailDrafts(MailTexts texts, ClientContacts contacts, DunningConfig config) {
        this.texts = texts;
        this.contacts = contacts;
        this.config = config.mail();
    }

    @Override
    public MailDraft draft(Mailing mailing) {
        var contact = contacts.of(mailing.contact()).orElse(ClientContact.ERASED);
        var text = texts.render(mailing, contact.letterhead(mailing));
        return new MailDraft(
                from(mailing),
                text.subject(),
                text.text(),
                text.html(),
                text.letters().stream()
                        .map(pdf -> new Letter(pdf.fileName(), pdf.bytes()))
                        .toList());
    }

    private String from(Mailing mailing) {
        try {
            return SenderName.from(mailing.supplier().name(), config.from()).toUnicodeString();
        } catch (AddressException e) {
            throw new IllegalStateException("echeance.dunning.mail.from is no address", e);
        }
    }
}
