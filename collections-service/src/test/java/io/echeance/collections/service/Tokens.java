package io.echeance.collections.service;

import io.echeance.embedded.StackTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.util.Set;
import java.util.UUID;

/** Calls with the internal tokens that the gateway mints. */
final class Tokens {

    private Tokens() {}

    static RequestSpecification as(String role) {
        return as(role, null);
    }

    static RequestSpecification as(String role, String supplierId) {
        return call(role, supplierId)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    static RequestSpecification withoutKey(String role) {
        return call(role, null);
    }

    private static RequestSpecification call(String role, String supplierId) {
        var claims = Jwt.issuer("https://gateway.echeance.internal")
                .audience("collections-service")
                .subject("test-" + role)
                .groups(Set.of(role));
        if (supplierId != null) {
            claims.claim("supplierId", supplierId);
        }
        var token = claims.jws()
                .algorithm(SignatureAlgorithm.ES256)
                .sign(System.getProperty(StackTestResource.INTERNAL_PRIVATE_KEY));
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
