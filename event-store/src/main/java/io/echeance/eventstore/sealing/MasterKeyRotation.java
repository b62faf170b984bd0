package io.echeance.eventstore.sealing;

import io.echeance.eventstore.sealing.SubjectKeyTable.WrappedKey;
import io.echeance.eventstore.store.Transactions;
import io.echeance.eventstore.store.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/**
 * Wraps every key anew that an earlier master key wrapped, and publishes it, so that every service gets it. For a service that reads
 * all keys. What is sealed stays as it is, as the keys of the persons do not change. Can be done again at any time.
 */
@ApplicationScoped
public class MasterKeyRotation {

    private record Page(int rewrapped, String last) {}

    private static final Logger LOG = Logger.getLogger(MasterKeyRotation.class);
    private static final int PAGE = 500;

    private final Transactions transactions;
    private final MasterKey master;
    private final SubjectKeyTopic topic;

    public MasterKeyRotation(Transactions transactions, MasterKey master, SubjectKeyTopic topic) {
        this.transactions = transactions;
        this.master = master;
        this.topic = topic;
    }

    /**
     * For a worker thread.
     *
     * @return keys that were wrapped anew
     * @throws IllegalStateException for a key that no configured master key opens
     */
    public int rotate() {
        int rewrapped = 0;
        for (var page = page(""); page.last() != null; page = page(page.last())) {
            rewrapped += page.rewrapped();
        }
        LOG.infof("%d keys were wrapped anew", rewrapped);
        return rewrapped;
    }

    private Page page(String behind) {
        return transactions.run(work -> rewrap(work, SubjectKeyTable.lockPage(work.sql(), behind, PAGE)));
    }

    private Page rewrap(UnitOfWork work, List<WrappedKey> keys) {
        if (keys.isEmpty()) {
            return new Page(0, null);
        }
        var old = keys.stream()
                .filter(key -> !master.isCurrent(key.subjectId(), key.wrapped()))
                .map(key ->
                        new WrappedKey(key.subjectId(), master.rewrap(key.subjectId(), key.wrapped()), key.published()))
                .toList();
        if (!old.isEmpty()) {
            topic.publish(old.stream()
                    .map(key -> new ProducerRecord<>(topic.name(), key.subjectId(), key.wrapped()))
                    .toList());
            SubjectKeyTable.store(work.sql(), old);
        }
        return new Page(old.size(), keys.getLast().subjectId());
    }
}
