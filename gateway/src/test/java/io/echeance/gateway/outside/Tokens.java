package io.echeance.gateway.outside;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Tokens as the development issuer signs them. */
public final class Tokens {

    private Tokens() {}

    public static String supplier(String supplierId) {
        return token("supplier", supplierId, "https://dev.echeance.invalid", Duration.ofMinutes(5));
    }

    public static String of(String role) {
        return token(role, null, "https://dev.echeance.invalid", Duration.ofMinutes(5));
    }

    public static String partner(String supplierId) {
        return token("partner", supplierId, "https://dev.echeance.invalid", Duration.ofMinutes(5));
    }

    public static String token(String role, String supplierId, String issuer, Duration life) {
        var claims = Jwt.issuer(issuer)
                .audience("echeance")
                .subject("test-" + role)
                .groups(Set.of(role))
                .expiresAt(Instant.now().plus(life));
        if (supplierId != null) {
            claims.claim("supplierId", supplierId);
        }
        return claims.jws().algorithm(SignatureAlgorithm.ES256).sign(key());
    }

    private static PrivateKey key() {
        try {
            return KeyUtils.decodePrivateKey(
                    Files.readString(Path.of(System.getProperty("echeance.test.dev-issuer-private-key"))),
                    SignatureAlgorithm.ES256);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
