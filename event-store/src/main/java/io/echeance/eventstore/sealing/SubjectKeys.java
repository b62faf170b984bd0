package io.echeance.eventstore.sealing;

import com.google.crypto.tink.Aead;
import io.echeance.eventstore.sealing.SubjectKeyTable.WrappedKey;
import io.echeance.eventstore.store.Sql;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Seals personal data under a key of its data subject, and opens it again for as long as the key exists. A key is
 * on its topic before an event that needs it can be written, so whoever has read the event can read the key. Destroying
 * the key makes every copy of the data unreadable, in every database and on every topic. For worker threads.
 */
@ApplicationScoped
public class SubjectKeys {

    private final Pool pool;
    private final MasterKey master;
    private final SubjectKeyTopic topic;
    private final int cachedKeys;
    private final Map<String, DataKey> opened = new ConcurrentHashMap<>();

    public SubjectKeys(Pool pool, MasterKey master, SubjectKeyTopic topic, SealingConfig config) {
        this.pool = pool;
        this.master = master;
        this.topic = topic;
        this.cachedKeys = config.cachedKeys();
    }

    void stop(@Observes ShutdownEvent event) {
        topic.close();
    }

    /** See {@link MasterKey#pseudonym}. */
    public String subjectId(String identity) {
        return master.pseudonym(identity);
    }

    /**
     * Seals one text per data subject; makes and publishes the keys that do not exist yet, all of a batch at once.
     *
     * @param texts by subject id
     * @return by subject id
     */
    public Map<String, Sealed> seal(Map<String, String> texts) {
        var open = ensureKeys(texts.keySet());
        var sealed = new LinkedHashMap<String, Sealed>();
        texts.forEach((subjectId, text) ->
                sealed.put(subjectId, sealWith(open.get(subjectId).aead(), subjectId, text)));
        return sealed;
    }

    /** Gets the keys of many persons by one statement, before they are unsealed one by one. Those that are unknown stay so. */
    public void prepare(Collection<String> subjectIds) {
        var missing = subjectIds.stream().filter(id -> !opened.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            SubjectKeyTable.find(sql(), missing).forEach((id, key) -> remember(id, key.wrapped()));
        }
    }

    /** The text, or empty when the subject has been erased, also when it came back later and has a new key. */
    public Optional<String> unseal(Sealed sealed) {
        var ciphertext = Base64.getUrlDecoder().decode(sealed.sealed());
        return key(sealed.subjectId()).filter(key -> key.made(ciphertext)).map(key -> open(key, sealed, ciphertext));
    }

    /**
     * Destroys the keys of persons for good, everywhere: every service that reads the topic forgets its copy. Returns when the
     * topic has it; what was sealed for them can't be opened by anybody any more.
     */
    public void erase(Collection<String> subjectIds) {
        // First here, as a rotation that has a key in hand holds its row: its new wrapping is on the topic before the
        // tombstone.
        SubjectKeyTable.erase(sql(), subjectIds);
        topic.publish(subjectIds.stream()
                .map(id -> new ProducerRecord<String, byte[]>(topic.name(), id, null))
                .toList());
        SubjectKeyTable.erase(sql(), subjectIds);
        subjectIds.forEach(opened::remove);
    }

    /** Takes keys and erasures from the topic into this service's database. */
    public void apply(Iterable<ConsumerRecord<String, byte[]>> records) {
        var latest = new LinkedHashMap<String, byte[]>();
        records.forEach(record -> latest.put(record.key(), record.value()));
        var keys = latest.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> new WrappedKey(entry.getKey(), entry.getValue(), true))
                .toList();
        var erased = latest.entrySet().stream()
                .filter(entry -> entry.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
        if (!keys.isEmpty()) {
            SubjectKeyTable.store(sql(), keys);
        }
        if (!erased.isEmpty()) {
            SubjectKeyTable.erase(sql(), erased);
        }
        latest.keySet().forEach(opened::remove);
    }

    /** The keys in hand, as the consumer of the topic may drop any from the cache at any moment. */
    private Map<String, DataKey> ensureKeys(Collection<String> subjectIds) {
        var open = new HashMap<String, DataKey>();
        subjectIds.forEach(id -> Optional.ofNullable(opened.get(id)).ifPresent(key -> open.put(id, key)));
        var missing = subjectIds.stream().filter(id -> !open.containsKey(id)).toList();
        if (missing.isEmpty()) {
            return open;
        }
        var stored = SubjectKeyTable.find(sql(), missing);
        var unknown = missing.stream().filter(id -> !stored.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            SubjectKeyTable.insertNew(
                    sql(),
                    unknown.stream()
                            .map(id -> new WrappedKey(id, master.newWrappedKey(id), false))
                            .toList());
            stored.putAll(SubjectKeyTable.find(sql(), unknown));
        }
        publish(stored.values().stream().filter(key -> !key.published()).toList());
        stored.forEach((id, key) -> open.put(id, remember(id, key.wrapped())));
        return open;
    }

    private void publish(List<WrappedKey> keys) {
        if (!keys.isEmpty()) {
            topic.publish(keys.stream()
                    .map(key -> new ProducerRecord<>(topic.name(), key.subjectId(), key.wrapped()))
                    .toList());
            SubjectKeyTable.markPublished(
                    sql(), keys.stream().map(WrappedKey::subjectId).toList());
        }
    }

    /** A subject that this service has not read yet is looked up on the topic itself: erased means absent there too. */
    private Optional<DataKey> key(String subjectId) {
        var cached = opened.get(subjectId);
        if (cached != null) {
            return Optional.of(cached);
        }
        var found = new HashMap<>(SubjectKeyTable.find(sql(), List.of(subjectId)));
        if (found.isEmpty()) {
            topic.latest(subjectId).ifPresent(wrapped -> {
                SubjectKeyTable.store(sql(), List.of(new WrappedKey(subjectId, wrapped, true)));
                found.put(subjectId, new WrappedKey(subjectId, wrapped, true));
            });
        }
        return Optional.ofNullable(found.get(subjectId)).map(key -> remember(subjectId, key.wrapped()));
    }

    private DataKey remember(String subjectId, byte[] wrapped) {
        if (opened.size() >= cachedKeys) {
            opened.clear();
        }
        return opened.computeIfAbsent(subjectId, id -> master.open(id, wrapped));
    }

    private static Sealed sealWith(Aead aead, String subjectId, String text) {
        try {
            var ciphertext = aead.encrypt(text.getBytes(StandardCharsets.UTF_8), context(subjectId));
            return new Sealed(subjectId, Base64.getUrlEncoder().withoutPadding().encodeToString(ciphertext));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    private static String open(DataKey key, Sealed sealed, byte[] ciphertext) {
        try {
            var plain = key.aead().decrypt(ciphertext, context(sealed.subjectId()));
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("what is sealed for " + sealed.subjectId() + " was changed", e);
        }
    }

    private static byte[] context(String subjectId) {
        return subjectId.getBytes(StandardCharsets.UTF_8);
    }

    private Sql sql() {
        return new Sql(pool);
    }
}
