package io.echeance.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DevelopmentIssuerGuardTest {

    private static final String PROVIDER = "https://login.example.com";
    private static final String JWKS = "https://login.example.com/jwks";

    @Test
    void production_refuses_the_development_key_and_the_development_issuer() {
        assertThat(refusal("prod", Optional.of("/key.pem"), PROVIDER, JWKS))
                .get()
                .asString()
                .contains("ECHEANCE_DEV_ISSUER_PUBLIC_KEY");
        assertThat(refusal("prod", Optional.empty(), DevelopmentIssuerGuard.ISSUER, JWKS))
                .isPresent();
    }

    @Test
    void production_starts_with_a_provider() {
        assertThat(refusal("prod", Optional.empty(), PROVIDER, JWKS)).isEmpty();
    }

    @Test
    void without_any_issuer_nothing_starts_anywhere() {
        assertThat(refusal("local", Optional.empty(), DevelopmentIssuerGuard.ISSUER, "none"))
                .isPresent();
        assertThat(refusal("prod", Optional.empty(), PROVIDER, "none")).isPresent();
    }

    @Test
    void a_local_run_may_use_the_development_issuer() {
        assertThat(refusal("local", Optional.of("/key.pem"), DevelopmentIssuerGuard.ISSUER, "/key.pem"))
                .isEmpty();
    }

    private static Optional<String> refusal(String profile, Optional<String> key, String issuer, String location) {
        return DevelopmentIssuerGuard.refusal(List.of(profile), key, issuer, location);
    }
}
