package io.echeance.dunning.application;

import java.util.List;

/** Port to the mail server. */
public interface ReminderMail {

    /** Gets ready for these mails, all at once. */
    void prepare(List<Mailing> mailings);

    /** Sends one mail and returns when it has an outcome; failures are outcomes, not exceptions. For a worker thread, several at once. */
    MailOutcome send(Mailing mailing);

    /** Nothing is to be sent for now: lets go of connections that were not used for some time. */
    void rest();
}
