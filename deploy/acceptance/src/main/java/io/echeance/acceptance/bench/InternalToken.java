package io.echeance.acceptance.bench;

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
import java.time.Instant;
import java.util.Base64;

/** Mints the tokens with which the gateway calls services (JWT, ES256), to measure a service without the gateway. */
record InternalToken(PrivateKey key) {

    private static final long LIFE_SECONDS = 3_600;

    /** @param pem path of a PKCS 8 PEM, EC P-256 */
    static InternalToken of(Path pem) {
        try {
            var body = Files.readString(pem).replaceAll("-----[A-Z ]+-----|\\s", "");
            return new InternalToken(KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the internal key can't be read", e);
        }
    }

    String forOperations(String service) {
        long now = Instant.now().getEpochSecond();
        var claims = """
                {"iss":"https://gateway.echeance.internal","aud":"%s","sub":"bench","groups":["ops"],"iat":%d,"exp":%d}""".formatted(service, now, now + LIFE_SECONDS);
        var unsigned = encoded("{\"alg\":\"ES256\",\"typ\":\"JWT\"}") + "." + encoded(claims);
        return unsigned + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sign(unsigned));
    }

    private byte[] sign(String unsigned) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a token can't be signed", e);
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
