package io.echeance.dunning.application;

/** Port to the writer of mails. */
public interface MailDrafts {

    /** What would be sent, byte for byte. Of an erased person the letters have no address. For a worker thread. */
    MailDraft draft(Mailing mailing);
}
