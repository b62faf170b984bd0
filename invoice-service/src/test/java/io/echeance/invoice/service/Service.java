package io.echeance.invoice.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;

/** The service as the test clock sees it. */
final class Service {

    private Service() {}

    /** Opens the day and waits until all that follows from it is on the topics. */
    static void openAndSettle(LocalDate day) {
        InvoiceApi.openDay(day).then().statusCode(200);
        await().untilAsserted(() -> {
            var status = given().auth()
                    .oauth2(Tokens.of("system"))
                    .get("/internal/status")
                    .jsonPath();
            assertThat(status.getString("today")).isEqualTo(day.toString());
            assertThat(status.getBoolean("deadlinesDue")).isFalse();
            assertThat(status.getLong("outbox")).isZero();
        });
    }
}
