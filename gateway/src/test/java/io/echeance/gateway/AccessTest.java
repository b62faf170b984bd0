package io.echeance.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.echeance.gateway.adapter.services.ServiceName;
import io.echeance.gateway.outside.Sandbox;
import io.echeance.gateway.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class AccessTest extends GatewayTest {

    private static final List<String> ROLES = List.of("supplier", "partner", "underwriter", "ops", "auditor");
    private static final String INVOICE = "/v1/invoices/inv_0198c1a2-7b3e-7c41-9d52-8e6f01a2b3c4";
    private static final String DEV = "https://dev.echeance.invalid";

    /** A call of the public contract and who may make it. */
    record Call(String method, String path, Set<String> roles) {
        static Call of(String call, String... roles) {
            var parts = call.split(" ");
            return new Call(parts[0], parts[1], Set.of(roles));
        }
    }

    static Stream<Call> calls() {
        return Stream.of(
                Call.of("POST /v1/policies", "underwriter"),
                Call.of("GET /v1/policies", "underwriter", "ops", "auditor", "supplier"),
                Call.of("GET /v1/policies/sup_acme", "underwriter", "ops", "auditor", "supplier"),
                Call.of("PATCH /v1/policies/sup_acme", "underwriter"),
                Call.of("POST /v1/policies/sup_acme/termination", "underwriter"),
                Call.of("GET /v1/policies/sup_acme/mandate", "underwriter", "ops", "auditor", "supplier"),
                Call.of("POST /v1/quotes", "supplier", "partner"),
                Call.of("GET /v1/debtors", "underwriter", "ops", "auditor", "supplier", "partner"),
                Call.of("GET /v1/debtors/732829320", "underwriter", "ops", "auditor", "supplier", "partner"),
                Call.of("GET /v1/debtors/732829320/limit", "underwriter", "ops", "auditor", "supplier", "partner"),
                Call.of("PUT /v1/debtors/732829320/limit", "underwriter"),
                Call.of("POST /v1/invoices", "supplier", "partner"),
                Call.of("GET /v1/invoices", "supplier", "partner", "underwriter", "ops", "auditor"),
                Call.of("GET " + INVOICE, "supplier", "partner", "underwriter", "ops", "auditor"),
                Call.of("GET " + INVOICE + "/events", "supplier", "partner", "underwriter", "ops", "auditor"),
                Call.of("GET " + INVOICE + "/reminders", "supplier", "partner", "ops", "auditor"),
                Call.of("POST " + INVOICE + "/cancellation", "supplier", "partner", "ops"),
                Call.of("POST " + INVOICE + "/coverage-decision", "underwriter"),
                Call.of("POST /v1/payments", "ops", "supplier"),
                Call.of("GET /v1/payments", "ops", "auditor", "supplier"),
                Call.of("GET /v1/payments/pay_0198c1a2-7b3e-7c41-9d52-8e6f01a2b3c4", "ops", "auditor", "supplier"),
                Call.of("POST /v1/payments/pay_0198c1a2-7b3e-7c41-9d52-8e6f01a2b3c4/reversal", "ops"),
                Call.of("GET /v1/payouts", "supplier", "partner", "ops", "auditor"),
                Call.of(
                        "GET /v1/payouts/po_0198c1a2-7b3e-7c41-9d52-8e6f01a2b3c4",
                        "supplier",
                        "partner",
                        "ops",
                        "auditor"),
                Call.of("POST /v1/payouts/po_0198c1a2-7b3e-7c41-9d52-8e6f01a2b3c4/retry", "ops"),
                Call.of("GET /v1/test-clock", "ops"),
                Call.of("POST /v1/test-clock/advance", "ops"),
                Call.of("GET /v1/ops/parked-events", "ops"),
                Call.of("POST /v1/ops/parked-events/payout-service-1/replay", "ops"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void nobody_comes_in_without_a_valid_token(Call call) {
        var foreign = "e30.e30.e30";
        refused(send(call, null), 401);
        refused(send(call, foreign), 401);
        refused(send(call, Tokens.token("ops", null, "https://elsewhere.example.com", Duration.ofMinutes(5))), 401);
        refused(send(call, Tokens.token("ops", null, DEV, Duration.ofMinutes(-5))), 401);
        assertThat(asked()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_role_does_what_it_may_and_nothing_else(Call call) {
        new Sandbox(services, log);
        for (var role : ROLES) {
            var token = role.equals("supplier") || role.equals("partner")
                    ? Tokens.token(role, "sup_acme", DEV, Duration.ofMinutes(5))
                    : Tokens.of(role);
            if (call.roles().contains(role)) {
                send(call, token).statusCode(not(equalTo(401))).statusCode(not(equalTo(403)));
            } else {
                refused(send(call, token), 403);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_supplier_or_partner_whose_token_names_no_supplier_is_refused(Call call) {
        if (call.roles().contains("supplier")) {
            refused(send(call, Tokens.of("supplier")), 403);
        }
        if (call.roles().contains("partner")) {
            refused(send(call, Tokens.of("partner")), 403);
        }
    }

    private List<String> asked() {
        return Arrays.stream(ServiceName.values())
                .flatMap(service -> services.get(service).received().stream())
                .map(request -> request.path())
                .filter(path -> path.startsWith("/v1"))
                .toList();
    }

    private static ValidatableResponse send(Call call, String token) {
        var request = given().header("Idempotency-Key", "k");
        if (token != null) {
            request.auth().oauth2(token);
        }
        if (!call.method().equals("GET")) {
            request.contentType("application/json").body("{}");
        }
        return request.request(call.method(), call.path()).then();
    }

    private static void refused(ValidatableResponse answer, int status) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .header("Request-Id", notNullValue())
                .body("type", equalTo(status == 401 ? "/problems/unauthorized" : "/problems/forbidden"))
                .body("status", equalTo(status))
                .body("instance", notNullValue())
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }
}
