package io.echeance.collections.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.echeance.collections.bank.Camt;
import io.echeance.collections.bank.Camt.Line;
import io.echeance.embedded.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of the bank, from the request to the log and to the queue of what a person has to see. */
@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "collections"))
class BankFileTest {

    @Inject
    World world;

    private String account;

    @BeforeEach
    void aDayAndAnAccount() {
        world.openSomeDay();
        account = "FR76" + UUID.randomUUID().toString().replace("-", "").substring(0, 23);
    }

    @Test
    void a_payment_finds_its_invoice_by_reference_once_and_says_by_which_rule() {
        var invoice = world.covered("1234.57");
        var file =
                file().with(credit("1234.57").forReference(invoice.reference())).xml();
        post(file)
                .body("received", equalTo(1))
                .body("matched", equalTo(1))
                .body("unmatched", equalTo(0))
                .header("X-Log-Position", invoice.id() + ";2");
        world.hasExactly(invoice, "PaymentReceived", "ClientPaid");
        var received = world.events(invoice, 2).getFirst();
        assertThat(received.at("/match/rule").asText()).isEqualTo("CREDITOR_REFERENCE");
        assertThat(received.at("/match/score").asText()).isEqualTo("1.00");
        assertThat(received.at("/match/by").asText()).isEqualTo("AUTO");
        post(file).body("received", equalTo(1)).body("matched", equalTo(0)).body("alreadyKnown", equalTo(1));
        world.hasAtRestExactly(invoice, "PaymentReceived", "ClientPaid");
        list("invoiceId=" + invoice.id())
                .body("data.size()", equalTo(1))
                .body("data[0].match.rule", equalTo("CREDITOR_REFERENCE"));
    }

    @Test
    void the_same_entry_in_a_notification_and_in_a_statement_is_applied_once() {
        var one = world.covered("400.00");
        var two = world.covered("600.00");
        var reference = newReference();
        var batch = List.of(
                Line.credit("400.00", "").saying(one.reference()),
                Line.credit("600.00", "").saying(two.reference()));
        post(Camt.notification(world.today(), account)
                        .batch("1000.00", reference, batch)
                        .xml())
                .body("matched", equalTo(2))
                .header("X-Log-Position", matchesPattern("inv_[^,]+;2,inv_[^,]+;2"));
        post(file().bare("1000.00", reference).xml())
                .body("alreadyKnown", equalTo(1))
                .body("unmatched", equalTo(0));
        post(file().batch("1000.00", reference, batch).xml()).body("alreadyKnown", equalTo(2));
        world.hasAtRestExactly(one, "PaymentReceived", "ClientPaid");
        world.hasAtRestExactly(two, "PaymentReceived", "ClientPaid");
    }

    @Test
    void what_operations_recorded_before_the_bank_told_of_it_is_known() {
        var invoice = world.covered("500.00");
        var payment = world.payment(invoice, "200.00");
        world.post(payment).statusCode(201);
        post(file().with(Line.credit("200.00", (String) payment.get("bankReference"))
                                .forReference(invoice.reference()))
                        .xml())
                .body("alreadyKnown", equalTo(1))
                .body("matched", equalTo(0));
        world.hasAtRestExactly(invoice, "PaymentReceived");
    }

    @Test
    void one_payment_pays_several_invoices() {
        var supplier = World.newSupplier();
        var debtor = Invoice.newDebtor();
        var one = covered(supplier, "700.00", debtor);
        var two = covered(supplier, "300.50", debtor);
        post(file().with(credit("1000.50").saying("FACT " + one.number() + " et " + two.number()))
                        .xml())
                .body("matched", equalTo(1));
        world.hasExactly(one, "PaymentReceived", "ClientPaid");
        world.hasExactly(two, "PaymentReceived", "ClientPaid");
        list("limit=200").body("data.findAll { it.invoiceId == '" + two.id() + "' }.amount.amount", hasItem("300.50"));
    }

    @Test
    void what_nobody_can_tell_waits_with_proposals_until_a_person_matches_it_and_can_be_taken_off_again() {
        var invoice = world.covered("800.00");
        post(file().with(credit("123.00").saying("facture " + invoice.number()).from("FR1420041010050500013M02606"))
                        .xml())
                .body("unmatched", equalTo(1));
        world.hasAtRestExactly(invoice);
        var waiting = queue().body("data[0].matched", equalTo(false))
                .body("data[0].doubt", equalTo("AMOUNT_DIFFERS"))
                .body("data[0].payerIban", equalTo("FR14…2606"))
                .body("data[0].proposals[0].allocations[0].invoiceId", equalTo(invoice.id()))
                .extract()
                .<String>path("data[0].paymentId");
        Tokens.as("ops").get("/v1/payments/" + waiting).then().statusCode(200).body("status", equalTo("UNMATCHED"));
        match(waiting, Map.of("invoiceId", invoice.id()))
                .statusCode(200)
                .body("paymentId", equalTo(waiting))
                .body("invoiceId", equalTo(invoice.id()))
                .body("outstanding.amount", equalTo("677.00"))
                .body("match.rule", equalTo("MANUAL"))
                .body("match.by", equalTo("test-ops"));
        match(waiting, Map.of("invoiceId", invoice.id())).statusCode(409);
        queue().body("data.paymentId", not(hasItem(waiting)));
        var again = Tokens.as("ops")
                .body(Map.of("reason", "wrong invoice"))
                .post("/v1/payments/" + waiting + "/unmatch")
                .then()
                .statusCode(200)
                .body("matched", equalTo(false))
                .body("doubt", equalTo("UNMATCHED_BY_HAND"))
                .extract()
                .<String>path("paymentId");
        world.hasExactly(invoice, "PaymentReceived", "PaymentReversed");
        match(again, Map.of("invoiceId", invoice.id())).statusCode(200).body("outstanding.amount", equalTo("677.00"));
        world.hasExactly(invoice, "PaymentReceived", "PaymentReversed", "PaymentReceived");
    }

    @Test
    void a_person_may_spread_a_payment_by_the_legal_order_or_by_parts() {
        var supplier = World.newSupplier();
        var debtor = Invoice.newDebtor();
        var one = covered(supplier, "100.00", debtor);
        var two = covered(supplier, "300.00", debtor);
        var waiting = unmatched("200.00");
        match(waiting, Map.of("debtorSiren", debtor)).statusCode(200).body("payments.size()", equalTo(2));
        assertThat(world.events(one, 1).getFirst().at("/amount/amount").asText())
                .isEqualTo("50.00");
        assertThat(world.events(two, 1).getFirst().at("/amount/amount").asText())
                .isEqualTo("150.00");
        var parts = unmatched("70.00");
        match(parts, Map.of("allocations", List.of(part(one, "20.00"), part(two, "40.00"))))
                .statusCode(409)
                .body("type", equalTo("/problems/amounts-differ"));
        match(parts, Map.of("allocations", List.of(part(one, "20.00"), part(two, "50.00"))))
                .statusCode(200);
        match(unmatched("1.00"), Map.of("invoiceIds", List.of(one.id(), two.id())))
                .statusCode(200);
        match(unmatched("1.00"), Map.of("invoiceId", "inv_none")).statusCode(404);
        match(unmatched("1.00"), Map.of()).statusCode(422);
        match("pay_none", Map.of("invoiceId", one.id())).statusCode(404);
    }

    @Test
    void an_account_that_paid_before_is_known_whichever_file_comes_first() {
        var debtor = Invoice.newDebtor();
        var one = covered(World.newSupplier(), "410.10", debtor);
        var two = covered(World.newSupplier(), "520.20", debtor);
        var iban = "FR14" + UUID.randomUUID().toString().replace("-", "").substring(0, 23);
        post(file().with(credit("520.20").from(iban)).xml()).body("unmatched", equalTo(1));
        post(file().with(credit("410.10").from(iban).forReference(one.reference()))
                        .xml())
                .body("matched", equalTo(1));
        world.hasExactly(one, "PaymentReceived", "ClientPaid");
        world.hasExactly(two, "PaymentReceived", "ClientPaid");
        var received = world.events(two, 1).getFirst();
        assertThat(received.at("/match/rule").asText()).isEqualTo("PAYER_ACCOUNT_AND_AMOUNT");
        assertThat(received.toString()).doesNotContain(iban);
    }

    @Test
    void a_reversal_of_the_bank_takes_the_payment_back_once() {
        var invoice = world.covered("900.00");
        var reference = newReference();
        var paid = Line.credit("900.00", reference)
                .forReference(invoice.reference())
                .endToEnd("E" + reference);
        post(file().with(paid).xml()).body("matched", equalTo(1));
        var back = file().with(Line.credit("900.00", newReference()).reversed().endToEnd("E" + reference))
                .xml();
        post(back).body("reversed", equalTo(1)).body("unmatched", equalTo(0));
        post(back).body("alreadyKnown", equalTo(1));
        world.hasAtRestExactly(invoice, "PaymentReceived", "ClientPaid", "PaymentReversed");
        var unknown =
                file().with(Line.credit("5.00", newReference()).reversed()).xml();
        post(unknown).body("unmatched", equalTo(1));
        queue().body("data[0].kind", equalTo("REVERSAL")).body("data[0].doubt", equalTo("NO_SUCH_PAYMENT"));
    }

    @Test
    void money_that_went_out_and_foreign_money_is_refused_with_reasons() {
        var file = file().with(credit("10.00").debit()).with(credit("11.00")).xml();
        post(file.replace("\"EUR\">11.00", "\"USD\">11.00"))
                .body("received", equalTo(2))
                .body("refused", equalTo(2))
                .body("refusals.reason", equalTo(List.of("DEBIT", "CURRENCY")));
    }

    @Test
    void a_broken_file_changes_nothing() {
        var invoice = world.covered("100.00");
        var xml =
                file().with(credit("100.00").forReference(invoice.reference())).xml();
        file(xml.substring(0, xml.length() - 20))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/malformed-xml"));
        file(xml.replace("camt.053", "pain.001")).statusCode(422).body("type", startsWith("/problems/"));
        file("").statusCode(400);
        world.hasAtRestExactly(invoice);
    }

    @Test
    void the_same_key_gets_the_first_answer_and_another_file_under_it_is_refused() {
        var invoice = world.covered("100.00");
        var xml = file().with(credit("50.00").forReference(invoice.reference())).xml();
        var key = UUID.randomUUID().toString();
        send(key, xml).statusCode(200).body("matched", equalTo(1));
        send(key, xml).statusCode(200).body("matched", equalTo(1)).header("Idempotency-Replayed", "true");
        send(key, xml + " ").statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void only_operations_send_files_and_see_the_queue() {
        for (var role : List.of("supplier", "auditor", "underwriter")) {
            Tokens.as(role, "sup_someone")
                    .contentType(ContentType.XML)
                    .body(file().xml())
                    .post("/v1/bank-statements")
                    .then()
                    .statusCode(403);
        }
        unmatched("3.33");
        Tokens.as("supplier", "sup_someone")
                .get("/v1/payments?matched=false")
                .then()
                .statusCode(200)
                .body("data.size()", equalTo(0));
        Tokens.as("ops").get("/v1/payments?matched=maybe").then().statusCode(422);
    }

    private Invoice covered(String supplier, String gross, String debtor) {
        var invoice = Invoice.submit(
                        world.log(),
                        supplier,
                        gross,
                        world.today().plusDays(10),
                        "N-" + UUID.randomUUID().toString().substring(0, 13),
                        debtor)
                .cover();
        world.settle();
        return invoice;
    }

    private String unmatched(String amount) {
        post(file().with(credit(amount).saying("?")).xml()).body("unmatched", equalTo(1));
        return queue().extract().path("data[0].paymentId");
    }

    private static Map<String, Object> part(Invoice invoice, String amount) {
        return Map.of("invoiceId", invoice.id(), "amount", World.euros(amount));
    }

    private static ValidatableResponse match(String paymentId, Map<String, ?> body) {
        return Tokens.as("ops")
                .body(body)
                .post("/v1/payments/" + paymentId + "/match")
                .then();
    }

    private Camt file() {
        return Camt.statement(world.today(), account);
    }

    private static Line credit(String amount) {
        return Line.credit(amount, newReference());
    }

    private static String newReference() {
        return World.newBankReference();
    }

    private static ValidatableResponse post(String xml) {
        return file(xml).statusCode(200);
    }

    private static ValidatableResponse file(String xml) {
        return send(UUID.randomUUID().toString(), xml);
    }

    private static ValidatableResponse send(String key, String xml) {
        return Tokens.withoutKey("ops")
                .header("Idempotency-Key", key)
                .contentType(ContentType.XML)
                .body(xml)
                .post("/v1/bank-statements")
                .then();
    }

    private static ValidatableResponse queue() {
        return list("matched=false");
    }

    private static ValidatableResponse list(String query) {
        return Tokens.as("ops").get("/v1/payments?" + query).then().statusCode(200);
    }
}
