package io.echeance.invoice.service;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;

/** Tokens as the gateway makes them for this service. */
final class Tokens {

    private Tokens() {}

    static String supplier(String supplierId) {
        return token("supplier", "user-of-" + supplierId, supplierId);
    }

    static String partner(String supplierId) {
        return token("partner", "partner-1", supplierId);
    }

    static String of(String role) {
        return token(role, role + "-1", null);
    }

    private static String token(String role, String subject, String supplierId) {
        var claims = Jwt.issuer("https://gateway.echeance.internal")
                .audience("invoice-service")
                .subject(subject)
                .groups(role)
                .expiresIn(Duration.ofMinutes(30));
        if (supplierId != null) {
            claims.claim("supplierId", supplierId);
        }
        return claims.jws().algorithm(SignatureAlgorithm.ES256).sign(privateKey());
    }

    private static PrivateKey privateKey() {
        try {
            var pem = Files.readString(Path.of(System.getProperty("echeance.test.internal-private-key")));
            return KeyUtils.decodePrivateKey(pem, SignatureAlgorithm.ES256);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the gateway's test key can't be read", e);
        }
    }
}
