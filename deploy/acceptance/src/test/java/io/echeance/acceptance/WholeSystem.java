package io.echeance.acceptance;

import io.echeance.local.LocalSystem;
import io.echeance.local.Logging;
import io.echeance.local.Options;
import io.echeance.local.Role;
import io.echeance.local.Service;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** The whole system, started once per run as {@code deploy/local/up} starts it, with ports and a directory of its own. */
final class WholeSystem {

    static final LocalDate FIRST_DAY = LocalDate.parse("2017-11-20");

    private static final Duration DAYS_PASS = Duration.ofMinutes(4);

    private static WholeSystem running;

    private final LocalSystem system;

    private WholeSystem(LocalSystem system) {
        this.system = system;
    }

    static synchronized WholeSystem get() {
        if (running == null) {
            Logging.quiet();
            try {
                var directory = Files.createTempDirectory("echeance-acceptance-");
                running =
                        new WholeSystem(LocalSystem.start(Options.isolated(directory, FIRST_DAY), System.out::println));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    /** Makes room for a system of another kind; who asks next gets a new one. */
    static synchronized void stop() {
        if (running != null) {
            running.system.close();
            running = null;
        }
    }

    LocalSystem system() {
        return system;
    }

    /** A request by someone of the role; {@code supplierId} for suppliers, else null. */
    RequestSpecification as(Role role, String supplierId) {
        return RestAssured.given()
                .baseUri(system.url(Service.GATEWAY).toString())
                .auth()
                .oauth2(system.token(role, supplierId));
    }

    /** A POST of JSON under a fresh idempotency key. */
    RequestSpecification command(Role role, String supplierId, Map<String, ?> body) {
        return as(role, supplierId)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body);
    }

    LocalDate today() {
        return LocalDate.parse(as(Role.OPS, null).get("/v1/test-clock").path("today"));
    }

    /** Returns when the day has been lived by every service. */
    void advanceTo(LocalDate day) {
        startAdvance(day);
        awaitDay(day);
    }

    void startAdvance(LocalDate day) {
        var status = command(Role.OPS, null, Map.of("to", day.toString()))
                .post("/v1/test-clock/advance")
                .statusCode();
        if (status >= 300) {
            throw new IllegalStateException("the test clock answered " + status);
        }
    }

    void awaitDay(LocalDate day) {
        Awaitility.await("the test clock reaches " + day).atMost(DAYS_PASS).until(() -> {
            var clock = as(Role.OPS, null).get("/v1/test-clock");
            return "READY".equals(clock.path("status")) && day.toString().equals(clock.path("today"));
        });
    }
}
