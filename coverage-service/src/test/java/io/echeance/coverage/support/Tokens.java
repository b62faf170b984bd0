package io.echeance.coverage.support;

import io.echeance.embedded.StackTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Map;
import java.util.UUID;

/** Requests as the gateway sends them. */
public final class Tokens {

    private Tokens() {}

    /** With a role, and a fresh idempotency key. */
    public static RequestSpecification as(String role) {
        return request(role, Map.of()).header("Idempotency-Key", UUID.randomUUID());
    }

    public static RequestSpecification asSupplier(String supplierId) {
        return forSupplier("supplier", supplierId);
    }

    /** A supplier, or a partner that acts for it. */
    public static RequestSpecification forSupplier(String role, String supplierId) {
        return request(role, Map.of("supplierId", supplierId));
    }

    public static RequestSpecification withoutKey(String role) {
        return request(role, Map.of());
    }

    private static RequestSpecification request(String role, Map<String, Object> claims) {
        var token = Jwt.claims(claims)
                .issuer("https://gateway.echeance.internal")
                .audience("coverage-service")
                .subject(role + "-1")
                .groups(role)
                .expiresIn(300)
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key());
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static PrivateKey key() {
        try {
            var pem = Files.readString(Path.of(System.getProperty(StackTestResource.INTERNAL_PRIVATE_KEY)));
            return KeyUtils.decodePrivateKey(pem, SignatureAlgorithm.ES256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
