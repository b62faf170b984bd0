package io.echeance.local.demo;

import java.time.LocalDate;
import java.util.Map;

/** The sandbox's clock: days pass as fast as the system can live them. */
record TestClock(GatewayClient ops) {

    LocalDate today() {
        return LocalDate.parse(ops.get("/v1/test-clock").get("today").asText());
    }

    /** Lets the days pass and returns when the last one has been lived. */
    void advanceTo(LocalDate day) {
        ops.post("/v1/test-clock/advance", Map.of("to", day.toString()));
        Waiting.until("the test clock reaches " + day, () -> hasReached(day));
    }

    private boolean hasReached(LocalDate day) {
        var clock = ops.get("/v1/test-clock");
        return clock.get("status").asText().equals("READY")
                && clock.get("today").asText().equals(day.toString());
    }
}
