package io.echeance.eventstore.http;

import io.echeance.eventstore.command.Problem;
import io.echeance.eventstore.command.Request;
import io.echeance.eventstore.envelope.Cause;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who asks, and the frame of the request: idempotency key, correlation, trace. */
@RequestScoped
public class Caller {

    private static final String KEY_HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;

    private final JsonWebToken token;
    private final ContainerRequestContext http;

    public Caller(JsonWebToken token, @Context ContainerRequestContext http) {
        this.token = token;
        this.http = http;
    }

    /** Subject of the token: idempotency keys, and the "who" of events, are by it. */
    public String name() {
        return token.getSubject();
    }

    public boolean hasRole(String role) {
        return token.getGroups().contains(role);
    }

    /** A claim of the token, e.g. the tenant. */
    public Optional<String> claim(String name) {
        return token.claim(name).map(Object::toString);
    }

    /**
     * Frames a command of a POST.
     *
     * @param body what the idempotency key stands for, byte by byte
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 without a usable key
     */
    public <C> Request<C> request(C command, byte[] body) {
        var key = http.getHeaderString(KEY_HEADER);
        if (key == null || key.isBlank()) {
            throw Problems.toException(Problem.of(
                    400,
                    "idempotency-key-missing",
                    "The Idempotency-Key header is missing",
                    "Send a fresh random value, e.g. a UUID, and the same one when you repeat the request."));
        }
        if (key.length() > LONGEST_KEY) {
            throw Problems.toException(Problem.of(
                    400,
                    "idempotency-key-invalid",
                    "The Idempotency-Key is not usable",
                    "Use at most " + LONGEST_KEY + " characters."));
        }
        return new Request<>(name(), key, fingerprint(body), command, cause());
    }

    /** Frames a command that is idempotent by itself, as PUT is. */
    public <C> Request<C> requestWithoutKey(C command) {
        return new Request<>(name(), null, new byte[0], command, cause());
    }

    private Cause cause() {
        return Cause.command(
                (String) http.getProperty(CorrelationFilter.REQUEST_ID), http.getHeaderString("traceparent"));
    }

    private byte[] fingerprint(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (http.getMethod() + " " + http.getUriInfo().getPath() + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
