package io.echeance.payout.service;

import io.echeance.embedded.StackTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.util.Set;

/** Calls with the internal tokens that the gateway mints. */
final class Tokens {

    private Tokens() {}

    static RequestSpecification as(String role) {
        return as(role, null);
    }

    static RequestSpecification as(String role, String supplierId) {
        var claims = Jwt.issuer("https://gateway.echeance.internal")
                .audience("payout-service")
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
