package io.echeance.invoice.service;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.UUID;

/** Requests as the gateway forwards them. */
final class InvoiceApi {

    static {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }

    private InvoiceApi() {}

    static RequestSpecification as(String token) {
        return as(token, UUID.randomUUID().toString());
    }

    static RequestSpecification as(String token, String idempotencyKey) {
        return given().auth().oauth2(token).header("Idempotency-Key", idempotencyKey);
    }

    static Response submit(String token, String json) {
        return as(token).contentType("application/json").body(json).post("/v1/invoices");
    }

    static Response submitPdf(String token, byte[] pdf) {
        return as(token).contentType("application/pdf").body(pdf).post("/v1/invoices");
    }

    static Response submitXml(String token, String xml) {
        return as(token).contentType("application/xml; charset=UTF-8").body(xml).post("/v1/invoices");
    }

    static Response cancel(String token, String invoiceId) {
        return as(token)
                .contentType("application/json")
                .body("{\"reason\":\"Issued twice\"}")
                .post("/v1/invoices/" + invoiceId + "/cancellation");
    }

    /** @param what the last part of the path, e.g. {@code dispute} */
    static Response change(String token, String invoiceId, String what, String json) {
        return as(token).contentType("application/json").body(json).post("/v1/invoices/" + invoiceId + "/" + what);
    }

    static LocalDate today() {
        return LocalDate.parse(given().auth()
                .oauth2(Tokens.of("system"))
                .get("/internal/calendar")
                .then()
                .statusCode(200)
                .extract()
                .path("today"));
    }

    static Response openDay(LocalDate day) {
        return given().auth()
                .oauth2(Tokens.of("system"))
                .contentType("application/json")
                .body("{\"date\":\"" + day + "\"}")
                .post("/internal/business-days");
    }
}
