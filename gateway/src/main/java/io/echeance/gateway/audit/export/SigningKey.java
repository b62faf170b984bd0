package io.echeance.gateway.audit.export;

import io.echeance.gateway.audit.AuditConfig;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;

/** The key that signs exports, read once. */
@ApplicationScoped
public class SigningKey {

    private final PrivateKey key;

    public SigningKey(AuditConfig config) throws IOException, GeneralSecurityException {
        key = KeyUtils.decodePrivateKey(Files.readString(Path.of(config.signingKey())), SignatureAlgorithm.ES256);
    }

    /** What writes one signed export. */
    public SignedJsonLines signed() throws GeneralSecurityException {
        return new SignedJsonLines(key);
    }
}
