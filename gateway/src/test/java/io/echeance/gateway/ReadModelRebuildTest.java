package io.echeance.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.echeance.gateway.outside.Facts;
import io.echeance.gateway.outside.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadModelRebuildTest extends GatewayTest {

    @Inject
    Pool pool;

    @Test
    void a_broken_read_model_is_made_anew_from_the_log_row_by_row_while_events_go_on() {
        var invoices = new ArrayList<String>();
        for (int i = 0; i < 30; i++) {
            invoices.add(submitted());
        }
        invoices.forEach(id -> log.lifecycle("coverage-service", id, "CoverageGranted", Facts.granted(id)));
        awaitVersions(invoices, 2);
        var before = rows(invoices);
        var indexes = lines(
                "select indexdef from pg_indexes where schemaname = 'public' and tablename in ('invoices', 'timeline')"
                        + " order by 1");
        run("update invoices set view = '{}', status = 'PAID', version = 99");
        run("delete from timeline");

        begin();
        var meanwhile = submitted();
        awaitDone();

        assertThat(rows(invoices)).isEqualTo(before);
        awaitVersions(List.of(meanwhile), 1);
        log.lifecycle("coverage-service", meanwhile, "CoverageGranted", Facts.granted(meanwhile));
        awaitVersions(List.of(meanwhile), 2);
        assertThat(lines("select indexdef from pg_indexes where schemaname = 'public' and tablename in"
                        + " ('invoices', 'timeline') order by 1"))
                .isEqualTo(indexes);
    }

    @Test
    void only_operations_rebuild_it_and_name_a_key() {
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/ops/read-model")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("ops"))
                .post("/v1/ops/read-model/rebuild")
                .then()
                .statusCode(400);
    }

    private String submitted() {
        var id = Facts.newInvoiceId();
        log.lifecycle("invoice-service", id, "InvoiceSubmitted", Facts.submitted(id, "sup_test", id, "2026-11-24"));
        return id;
    }

    private static void begin() {
        given().auth()
                .oauth2(Tokens.of("ops"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/ops/read-model/rebuild")
                .then()
                .statusCode(202)
                .body("state", equalTo("RUNNING"));
    }

    private static void awaitDone() {
        Awaitility.await()
                .untilAsserted(() -> given().auth()
                        .oauth2(Tokens.of("ops"))
                        .get("/v1/ops/read-model")
                        .then()
                        .statusCode(200)
                        .body("error", equalTo(null))
                        .body("state", equalTo("DONE")));
    }

    private static void awaitVersions(List<String> invoices, int version) {
        for (var id : invoices) {
            Awaitility.await()
                    .untilAsserted(() -> given().auth()
                            .oauth2(Tokens.of("ops"))
                            .get("/v1/invoices/" + id)
                            .then()
                            .statusCode(200)
                            .body("version", equalTo(version)));
        }
    }

    private List<String> rows(List<String> invoices) {
        var ids = "'" + String.join("','", invoices) + "'";
        var all = new ArrayList<>(lines("select i::text from invoices i where invoice_id in (" + ids + ") order by 1"));
        all.addAll(lines("select t::text from timeline t where invoice_id in (" + ids + ") order by 1"));
        return all;
    }

    private List<String> lines(String query) {
        var lines = new ArrayList<String>();
        pool.query(query).execute().await().indefinitely().forEach(row -> lines.add(row.getString(0)));
        return lines;
    }

    private void run(String statement) {
        pool.query(statement).execute().await().indefinitely();
    }
}
