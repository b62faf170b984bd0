package io.echeance.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Issues bearer tokens for local use: JSON Web Tokens (RFC 7519) signed with ES256 (RFC 7518). */
final class DevelopmentIssuer {
    static final String ISSUER = "https://dev.echeance.invalid";
    static final String AUDIENCE = "echeance";
    static final Duration VALIDITY = Duration.ofHours(12);
    private static final String SUPPLIER_ID = "sup_[a-z0-9]{4,32}";

    private final PrivateKey key;

    private DevelopmentIssuer(PrivateKey key) {
        this.key = key;
    }

    /** The issuer with the private key of a PEM file (PKCS 8). */
    static DevelopmentIssuer withKey(Path pem) {
        try {
            var base64 =
                    Files.readString(pem).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            return new DevelopmentIssuer(KeyFactory.getInstance("EC").generatePrivate(encoded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(pem + " holds no EC private key", e);
        }
    }

    /**
     * A token for the role, valid for 12 hours.
     *
     * @param supplierId of a supplier; null for the other roles
     * @throws IllegalArgumentException when a supplier has no id or one that is none
     */
    String token(Role role, String supplierId, Instant now) {
        if (role == Role.SUPPLIER && (supplierId == null || !supplierId.matches(SUPPLIER_ID))) {
            throw new IllegalArgumentException("A supplier's token needs its id: " + SUPPLIER_ID);
        }
        var content = base64("{\"alg\":\"ES256\",\"typ\":\"JWT\"}") + "." + base64(claims(role, supplierId, now));
        return content + "." + sign(content);
    }

    private static String claims(Role role, String supplierId, Instant now) {
        var supplier = role == Role.SUPPLIER ? ",\"supplierId\":\"%s\"".formatted(supplierId) : "";
        var subject = role == Role.SUPPLIER ? "dev-supplier-" + supplierId : "dev-" + role.word();
        return "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"%s\",\"groups\":[\"%s\"]%s,\"iat\":%d,\"exp\":%d}"
                .formatted(
                        ISSUER,
                        AUDIENCE,
                        subject,
                        role.word(),
                        supplier,
                        now.getEpochSecond(),
                        now.plus(VALIDITY).getEpochSecond());
    }

    private String sign(String content) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format"); // r and s side by side, as JWS wants
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not sign a token", e);
        }
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
