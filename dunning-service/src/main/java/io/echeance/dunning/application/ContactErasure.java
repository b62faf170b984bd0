package io.echeance.dunning.application;

import io.echeance.eventstore.sealing.SubjectKeys;
import io.echeance.eventstore.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Erases the persons behind a debtor (GDPR, article 17): their keys are destroyed, and with them every copy of their data. */
@ApplicationScoped
public class ContactErasure {

    private static final Logger LOG = Logger.getLogger(ContactErasure.class);

    private final Transactions transactions;
    private final LogPosition log;
    private final SubjectKeys keys;
    private final DunningConfig.Sender config;

    public ContactErasure(Transactions transactions, LogPosition log, SubjectKeys keys, DunningConfig config) {
        this.transactions = transactions;
        this.log = log;
        this.keys = keys;
        this.config = config.sender();
    }

    /**
     * For a worker thread.
     *
     * @return persons that were erased, also when they had been before; 0 when the debtor never had a contact
     * @throws InterruptedException when the service stops
     * @throws LogNotRead           when what is on the log could not be read in time: a person might be missed
     */
    public int erase(String debtorSiren) throws InterruptedException {
        if (!log.awaitRead(config.catchUp())) {
            throw new LogNotRead();
        }
        var persons = transactions.run(work -> DunningCaseTable.contactsOf(work.sql(), debtorSiren));
        if (!persons.isEmpty()) {
            keys.erase(persons);
            LOG.infof("%d persons of the debtor %s were erased", persons.size(), debtorSiren);
        }
        return persons.size();
    }

    /** The service is behind the log. */
    public static final class LogNotRead extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LogNotRead() {
            super("the log was not read in time");
        }
    }
}
