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
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes, wraps and opens the keys of data subjects (AES-256-GCM by Tink), and makes their pseudonyms. */
@Startup
@Singleton
public class MasterKey {

    private final Aead wrapping;
    private final SecretKeySpec pseudonyms;

    public MasterKey(SealingConfig config) throws GeneralSecurityException {
        var bytes = Base64.getDecoder().decode(config.masterKey());
        if (bytes.length != 32) {
            throw new IllegalArgumentException("echeance.sealing.master-key must be 32 bytes in base64");
        }
        AeadConfig.register();
        wrapping = new AesGcmJce(bytes);
        pseudonyms = new SecretKeySpec(hmac(new SecretKeySpec(bytes, "HmacSHA256"), "pseudonyms"), "HmacSHA256");
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

    Aead open(String subjectId, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                            wrapped, wrapping, bytes(subjectId), RegistryConfiguration.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + subjectId + " does not open with this master key", e);
        }
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
