package io.echeance.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.echeance.gateway.adapter.services.ServiceName;
import io.echeance.gateway.outside.RecordingService.Sent;
import io.echeance.gateway.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files pass through as they come, whatever their length and type. */
@QuarkusTest
class FileStreamTest extends GatewayTest {

    private static final String PROBLEM = """
            {"type":"/problems/period-in-future","title":"The period has not begun","status":422,"detail":"Wait."}
            """;

    @Test
    void a_file_arrives_byte_by_byte_with_its_type_and_name() {
        var file = "line,é\r\n".repeat(300_000).getBytes(StandardCharsets.UTF_8);
        services.get(ServiceName.PAYOUT)
                .on(
                        "GET /v1/statements/2026-01",
                        new Sent(
                                200,
                                Map.of(
                                        "Content-Type",
                                        "text/csv;charset=UTF-8",
                                        "Content-Disposition",
                                        "attachment; filename=\"releve.csv\""),
                                file));
        var answer = given().auth()
                .oauth2(Tokens.supplier("sup_stream"))
                .accept("text/csv")
                .get("/v1/statements/2026-01");
        answer.then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString("releve.csv"))
                .header("Cache-Control", equalTo("no-store"));
        assertThat(answer.asByteArray()).isEqualTo(file);
        assertThat(services.get(ServiceName.PAYOUT).lastReceived().headers()).containsEntry("accept", "text/csv");
    }

    @Test
    void a_refusal_is_a_problem_as_everywhere() {
        services.get(ServiceName.PAYOUT)
                .on(
                        "GET /v1/exports/fec",
                        new Sent(422, Map.of("Content-Type", "application/problem+json"), PROBLEM.getBytes()));
        given().auth()
                .oauth2(Tokens.supplier("sup_stream"))
                .get("/v1/exports/fec?year=2999")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/period-in-future"))
                .body("instance", equalTo("/v1/exports/fec"));
    }

    @Test
    void a_service_that_is_gone_is_told_as_such() {
        services.get(ServiceName.PAYOUT).breakConnections(true);
        try {
            given().auth()
                    .oauth2(Tokens.of("ops"))
                    .get("/v1/payout-files/pf_01a20d69-e031-7184-ae02-4cfeadbe20f0")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json");
        } finally {
            services.get(ServiceName.PAYOUT).breakConnections(false);
        }
    }
}
