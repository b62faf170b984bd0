package io.echeance.dunning.service;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Tokens as the gateway mints them for this service. */
final class Tokens {

    private Tokens() {}

    static String of(String role) {
        return mint(role, null);
    }

    static String supplier(String supplierId) {
        return mint("supplier", supplierId);
    }

    static String mint(String role, String supplierId) {
        try {
            var pem = Files.readString(Path.of(System.getProperty("echeance.test.internal-private-key")));
            var claims = Jwt.issuer("https://gateway.echeance.internal")
                    .audience("dunning-service")
                    .subject("test-" + role)
                    .groups(Set.of(role))
                    .expiresIn(600);
            if (supplierId != null) {
                claims.claim("supplierId", supplierId);
            }
            return claims.jws()
                    .algorithm(SignatureAlgorithm.ES256)
                    .sign(KeyUtils.decodePrivateKey(pem, SignatureAlgorithm.ES256));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
