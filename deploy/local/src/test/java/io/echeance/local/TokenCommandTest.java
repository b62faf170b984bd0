package io.echeance.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {
    private static final Base64.Decoder URL = Base64.getUrlDecoder();

    @TempDir
    Path home;

    @Test
    void printsATokenThatThePublicKeyVerifies() throws Exception {
        var data = started();
        var parts = TokenCommand.token(data, "supplier", "sup_demo1").split("\\.");
        var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(publicKey(data));
        verifier.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(verifier.verify(URL.decode(parts[2]))).isTrue();
        assertThat(json(parts[0]).get("alg").asText()).isEqualTo("ES256");
    }

    @Test
    void saysWhoTheCallerIsAndHowLong() throws Exception {
        var claims = json(TokenCommand.token(started(), "supplier", "sup_demo1").split("\\.")[1]);
        assertThat(claims.get("iss").asText()).isEqualTo("https://dev.echeance.invalid");
        assertThat(claims.get("aud").asText()).isEqualTo("echeance");
        assertThat(claims.get("groups").get(0).asText()).isEqualTo("supplier");
        assertThat(claims.get("supplierId").asText()).isEqualTo("sup_demo1");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(12 * 3600);
    }

    @Test
    void givesOtherRolesNoSupplier() throws Exception {
        var claims = json(TokenCommand.token(started(), "ops").split("\\.")[1]);
        assertThat(claims.get("groups").get(0).asText()).isEqualTo("ops");
        assertThat(claims.has("supplierId")).isFalse();
    }

    @Test
    void listsTheRolesWhenOneIsWrongOrMissing() {
        var roles = "supplier, partner, underwriter, ops, auditor";
        assertThatThrownBy(() -> TokenCommand.token(started(), "boss")).hasMessageContaining(roles);
        assertThatThrownBy(() -> TokenCommand.token(started())).hasMessageContaining(roles);
    }

    @Test
    void refusesASupplierWithoutAnId() {
        assertThatThrownBy(() -> TokenCommand.token(started(), "supplier")).hasMessageContaining("needs its id");
        assertThatThrownBy(() -> TokenCommand.token(started(), "supplier", "sup_\"x"))
                .hasMessageContaining("needs its id");
    }

    @Test
    void saysThatTheSystemNeverRan() {
        assertThatThrownBy(() -> TokenCommand.token(DataDirectory.at(home), "ops"))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("start the system once with deploy/local/up");
    }

    private DataDirectory started() {
        var data = DataDirectory.at(home);
        data.issuerKey().createIfMissing();
        return data;
    }

    private static JsonNode json(String part) throws Exception {
        return new ObjectMapper().readTree(URL.decode(part));
    }

    private static PublicKey publicKey(DataDirectory data) throws Exception {
        var pem = Files.readString(data.issuerKey().publicKey());
        var encoded = Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----|\\s", ""));
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
