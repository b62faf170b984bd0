package io.echeance.eventstore.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes, wraps and opens the keys of data subjects (AES-256-GCM by Tink), and makes their pseudonyms. */
@Startup
@Singleton
public class MasterKey {

    private final Aead wrapping;
    private final List<Aead> previous = new ArrayList<>();
    private final SecretKeySpec pseudonyms;

    public MasterKey(SealingConfig config) throws GeneralSecurityException {
        AeadConfig.register();
        var bytes = key("master-key", config.masterKey());
        wrapping = new AesGcmJce(bytes);
        for (var old : config.previousMasterKeys().orElse(List.of())) {
            previous.add(new AesGcmJce(key("previous-master-keys", old)));
        }
        var pseudonymKey =
                config.pseudonymKey().map(text -> key("pseudonym-key", text)).orElse(bytes);
        pseudonyms = new SecretKeySpec(hmac(new SecretKeySpec(pseudonymKey, "HmacSHA256"), "pseudonyms"), "HmacSHA256");
    }

    /** The same person always has the same pseudonym, and only the holder of the master key can tell whose it is. */
    public String pseudonym(String identity) {
        var digest = hmac(pseudonyms, identity);
        return "sub_" + java.util.HexFormat.of().formatHex(digest, 0, 16);
    }

    byte[] newWrappedKey(String subjectId) {
        try {
            var handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    handle, wrapping, bytes(subjectId), RegistryConfiguration.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key could be made", e);
        }
    }

    /** Whether the present master key wrapped it. */
    boolean isCurrent(String subjectId, byte[] wrapped) {
        return unwrap(subjectId, wrapped, wrapping).isPresent();
    }

    /** The same key, wrapped by the present master key. */
    byte[] rewrap(String subjectId, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    unwrap(subjectId, wrapped), wrapping, bytes(subjectId), RegistryConfiguration.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + subjectId + " could not be wrapped", e);
        }
    }

    private KeysetHandle unwrap(String subjectId, byte[] wrapped) {
        return Stream.concat(Stream.of(wrapping), previous.stream())
                .flatMap(key -> unwrap(subjectId, wrapped, key).stream())
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("the key of " + subjectId + " does not open with the master key"));
    }

    private static Optional<KeysetHandle> unwrap(String subjectId, byte[] wrapped, Aead key) {
        try {
            return Optional.of(TinkProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped, key, bytes(subjectId), RegistryConfiguration.get()));
        } catch (GeneralSecurityException wrappedByAnother) {
            return Optional.empty();
        }
    }

    DataKey open(String subjectId, byte[] wrapped) {
        try {
            var handle = unwrap(subjectId, wrapped);
            return new DataKey(
                    handle.getPrimitive(RegistryConfiguration.get(), Aead.class),
                    handle.getPrimary().getId());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + subjectId + " does not open with this master key", e);
        }
    }

    private static byte[] key(String name, String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != 32) {
            throw new IllegalArgumentException("echeance.sealing." + name + " must be 32 bytes in base64");
        }
        return bytes;
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
