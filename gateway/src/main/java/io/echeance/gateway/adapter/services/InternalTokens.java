package io.echeance.gateway.adapter.services;

import io.echeance.gateway.GatewayConfig;
import io.echeance.gateway.security.Identity;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.LinkedHashMap;

/** Short-lived ES256 tokens by which the services know who asks. One serves a caller for some seconds, as signing costs. */
@ApplicationScoped
public class InternalTokens {

    static final String ISSUER = "https://gateway.echeance.internal";

    private record For(ServiceName service, Identity caller) {}

    private record Signed(String token, Instant until) {}

    private final GatewayConfig.Tokens config;
    private final PrivateKey key;
    private final LinkedHashMap<For, Signed> cache = new LinkedHashMap<>();

    public InternalTokens(GatewayConfig config) throws IOException, GeneralSecurityException {
        this.config = config.tokens();
        this.key = KeyUtils.decodePrivateKey(
                Files.readString(Path.of(this.config.privateKey())), SignatureAlgorithm.ES256);
    }

    /** A token for the service, in the caller's name. */
    public String token(ServiceName service, Identity caller) {
        var wanted = new For(service, caller);
        var now = Instant.now();
        synchronized (cache) {
            var known = cache.get(wanted);
            if (known != null && known.until().isAfter(now)) {
                return known.token();
            }
        }
        var fresh = new Signed(sign(wanted, now), now.plus(config.reuse()));
        remember(wanted, fresh);
        return fresh.token();
    }

    /** Entries are in the order of their signing, so the first is the oldest. */
    private void remember(For wanted, Signed fresh) {
        synchronized (cache) {
            cache.remove(wanted);
            cache.put(wanted, fresh);
            if (cache.size() > config.cached()) {
                cache.pollFirstEntry();
            }
        }
    }

    private String sign(For wanted, Instant now) {
        var claims = Jwt.issuer(ISSUER)
                .audience(wanted.service().id())
                .subject(wanted.caller().client())
                .groups(wanted.caller().roles())
                .issuedAt(now)
                .expiresAt(now.plus(config.life()));
        if (wanted.caller().supplier() != null) {
            claims.claim("supplierId", wanted.caller().supplier());
        }
        return claims.jws().algorithm(SignatureAlgorithm.ES256).sign(key);
    }
}
