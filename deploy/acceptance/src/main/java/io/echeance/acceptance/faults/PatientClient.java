package io.echeance.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echeance.local.LocalSystem;
import io.echeance.local.Role;
import io.echeance.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A user as users should be: what is not answered is sent again, with the same idempotency key, until it is. */
final class PatientClient {

    /** @param status of the last answer, never 5xx */
    record Answer(int status, JsonNode body) {
        boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final Duration BETWEEN = Duration.ofMillis(200);

    /** No fault lasts so long: a command that gets no answer until then is a violation. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI gateway;
    private final String token;
    private final AtomicLong repeated;

    /** @param repeated counts requests that had to be sent again */
    PatientClient(LocalSystem system, Role role, String supplierId, AtomicLong repeated) {
        this.gateway = system.url(Service.GATEWAY);
        this.token = system.token(role, supplierId);
        this.repeated = repeated;
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    Answer post(String path, Map<String, ?> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(ANSWER).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var problem = "";
            try {
                var response = http.send(request, BodyHandlers.ofByteArray());
                var body = response.body().length == 0 ? JSON.nullNode() : JSON.readTree(response.body());
                if (!isToBeRepeated(response.statusCode(), body)) {
                    return new Answer(response.statusCode(), body);
                }
                problem = response.statusCode() + " " + body;
            } catch (IOException e) {
                problem = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            if (System.nanoTime() > end) {
                throw new UncheckedIOException(new IOException("%s %s was not answered: %s"
                        .formatted(request.method(), request.uri().getPath(), problem)));
            }
            repeated.incrementAndGet();
            Pause.of(BETWEEN);
        }
    }

    private static boolean isToBeRepeated(int status, JsonNode body) {
        return status >= 500
                || status == 429
                || status == 409 && body.path("type").asText().endsWith("idempotency-key-in-use");
    }
}
