package io.echeance.dunning.application;

import java.util.List;

/** Port to the mail server. */
public interface ReminderMail {

    /**
     * Sends all at once and returns when each has an outcome; failures are outcomes, not exceptions. For a worker thread.
     *
     * @return in the order of the letters
     */
    List<MailOutcome> send(List<ReminderLetter> letters);
}
