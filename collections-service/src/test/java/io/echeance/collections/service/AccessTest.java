package io.echeance.collections.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.echeance.embedded.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do and see what, and what lists show. */
@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "collections"))
class AccessTest {

    @Inject
    World world;

    private String supplier;
    private Invoice invoice;

    @BeforeEach
    void aSupplierWithACoveredInvoice() {
        world.openSomeDay();
        supplier = World.newSupplier();
        invoice = world.covered(supplier, "1000.00");
    }

    @Test
    void a_supplier_declares_what_was_paid_to_itself() {
        asSupplier(supplier, declaration(invoice)).statusCode(201).body("route", equalTo("SUPPLIER"));
        assertThat(world.events(invoice, 1).getFirst().path("route").asText()).isEqualTo("SUPPLIER");
    }

    @Test
    void a_supplier_does_not_record_on_the_platforms_account() {
        asSupplier(supplier, world.payment(invoice, "10.00"))
                .statusCode(403)
                .body("type", equalTo("/problems/route-not-allowed"));
        world.hasAtRestExactly(invoice);
    }

    @Test
    void another_suppliers_invoice_does_not_exist() {
        asSupplier(World.newSupplier(), declaration(invoice)).statusCode(404);
        var byReference = declaration(invoice);
        byReference.remove("invoiceId");
        byReference.put("creditorReference", invoice.reference());
        asSupplier(World.newSupplier(), byReference).statusCode(404);
        world.hasAtRestExactly(invoice);
    }

    @Test
    void another_suppliers_bank_reference_is_not_seen() {
        var declaration = declaration(invoice);
        asSupplier(supplier, declaration).statusCode(201);
        var other = World.newSupplier();
        var others = world.covered(other, "1000.00");
        var same = declaration(others);
        same.put("bankReference", declaration.get("bankReference"));
        asSupplier(other, same).statusCode(201).body("invoiceId", equalTo(others.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "underwriter", "partner", "system"})
    void others_record_nothing(String role) {
        Tokens.as(role)
                .body(world.payment(invoice, "10.00"))
                .post("/v1/payments")
                .then()
                .statusCode(403);
        world.hasAtRestExactly(invoice);
    }

    @Test
    void without_a_token_there_is_nothing() {
        RestAssured.given().get("/v1/payments").then().statusCode(401);
        RestAssured.given().body("{}").post("/v1/payments").then().statusCode(401);
    }

    @Test
    void only_operations_reverse() {
        var id = world.pay(invoice, "10.00").extract().<String>path("paymentId");
        for (var role : List.of("supplier", "auditor", "underwriter")) {
            Tokens.as(role, supplier)
                    .body(Map.of("reason", "no"))
                    .post("/v1/payments/" + id + "/reversal")
                    .then()
                    .statusCode(403);
        }
        world.hasAtRestExactly(invoice, "PaymentReceived");
    }

    @Test
    void a_supplier_sees_its_own_payments_at_once_and_no_others() {
        var id = world.pay(invoice, "10.00").extract().<String>path("paymentId");
        var other = World.newSupplier();
        Tokens.as("supplier", supplier)
                .get("/v1/payments")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("data.paymentId", contains(id))
                .body("next", nullValue());
        Tokens.as("supplier", supplier).get("/v1/payments/" + id).then().statusCode(200);
        Tokens.as("supplier", other).get("/v1/payments").then().statusCode(200).body("data.size()", equalTo(0));
        Tokens.as("supplier", other).get("/v1/payments/" + id).then().statusCode(404);
        Tokens.as("supplier", other)
                .get("/v1/payments?invoiceId=" + invoice.id())
                .then()
                .body("data.size()", equalTo(0));
        for (var role : List.of("ops", "auditor")) {
            Tokens.as(role).get("/v1/payments").then().statusCode(200).body("data.paymentId", hasItems(id));
            Tokens.as(role).get("/v1/payments/" + id).then().statusCode(200).body("paymentId", equalTo(id));
        }
    }

    @Test
    void a_list_gives_every_payment_once_newest_first_also_while_others_come_in() {
        var ids = new ArrayList<String>();
        IntStream.range(0, 5).forEach(_ -> ids.addFirst(payOneEuro()));
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = Tokens.as("ops").queryParam("invoiceId", invoice.id()).queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/payments")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.<List<String>>path("data.paymentId"));
            cursor = page.path("next");
            payOneEuro();
        } while (cursor != null);
        assertThat(seen).isEqualTo(ids);
    }

    @Test
    void faults_of_a_list_are_all_named() {
        Tokens.as("ops")
                .queryParam("limit", 201)
                .queryParam("cursor", "x")
                .queryParam("invoiceId", "a\u0000b")
                .get("/v1/payments")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/limit", "/cursor", "/invoiceId"));
        Tokens.as("ops").get("/v1/payments?limit=0").then().statusCode(422);
        Tokens.as("ops").get("/v1/payments?limit=many").then().statusCode(422);
        Tokens.as("ops").get("/v1/payments/unknown").then().statusCode(404);
    }

    private String payOneEuro() {
        return world.pay(invoice, "1.00").extract().path("paymentId");
    }

    private Map<String, Object> declaration(Invoice of) {
        var payment = new HashMap<>(world.payment(of, "10.00"));
        payment.put("route", "SUPPLIER");
        return payment;
    }

    private static ValidatableResponse asSupplier(String id, Map<String, ?> payment) {
        return Tokens.as("supplier", id).body(payment).post("/v1/payments").then();
    }
}
