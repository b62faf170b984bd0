package io.echeance.gateway.security;

import io.echeance.gateway.GatewayConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tokens of the development issuer open a gateway on a developer's machine and never one in production. */
@ApplicationScoped
public class DevelopmentIssuerGuard {

    static final String ISSUER = "https://dev.echeance.invalid";
    static final String NO_KEY = "none";

    private final GatewayConfig config;
    private final String issuer;
    private final String keyLocation;

    public DevelopmentIssuerGuard(
            GatewayConfig config,
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
            @ConfigProperty(name = "mp.jwt.verify.publickey.location") String keyLocation) {
        this.config = config;
        this.issuer = issuer;
        this.keyLocation = keyLocation;
    }

    void check(@Observes @Priority(1) StartupEvent event) {
        refusal(ConfigUtils.getProfiles(), config.developmentIssuer(), issuer, keyLocation)
                .ifPresent(why -> {
                    throw new ConfigurationException(why);
                });
    }

    /** Why the gateway must not start; empty when it may. */
    static Optional<String> refusal(
            Collection<String> profiles, Optional<String> developmentKey, String issuer, String keyLocation) {
        if (keyLocation.equals(NO_KEY)) {
            return Optional.of("No issuer of tokens is configured: set MP_JWT_VERIFY_PUBLICKEY_LOCATION (JWKS URL),"
                    + " MP_JWT_VERIFY_ISSUER and MP_JWT_VERIFY_AUDIENCES to those of your OIDC provider.");
        }
        boolean development = developmentKey.isPresent() || issuer.equals(ISSUER);
        return profiles.contains("prod") && development
                ? Optional.of("The development issuer is refused in profile prod: unset ECHEANCE_DEV_ISSUER_PUBLIC_KEY"
                        + " and set MP_JWT_VERIFY_PUBLICKEY_LOCATION and MP_JWT_VERIFY_ISSUER to your OIDC provider.")
                : Optional.empty();
    }
}
