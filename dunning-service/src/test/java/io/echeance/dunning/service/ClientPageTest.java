package io.echeance.dunning.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page behind the signed link of a mail, as the gateway gets it. */
@QuarkusTest
class ClientPageTest extends ServiceTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/client/inv_[0-9a-f-]+/[0-9a-f]{32})");

    @Test
    void theLinkOfTheMailShowsTheInvoiceAndHowToPay() throws InterruptedException {
        var invoice = covered("fr", 10);
        world.openDayAndSettle(planned(invoice, 1));
        var link = link(invoice);
        assertThat(page(link, ""))
                .contains("lang=\"fr\"", "10\u00a0000,00\u00a0EUR", "RF18539007547034", "Je conteste");
        assertThat(page(link, "?lang=en")).contains("lang=\"en\"", "EUR\u00a010,000.00", "I dispute it");
        assertThat(page(link, "?notice=wrong_day")).contains("Indiquez un jour");
        assertThat(page(link, "?notice=%3Cscript%3E")).doesNotContain("<script");
        assertThat(open(link).statusCode(200).extract().jsonPath().getString("supplierId"))
                .isEqualTo(invoice.supplierId());
        assertThat(open(link).extract().jsonPath().getMap("outstanding"))
                .isEqualTo(java.util.Map.of("amount", "10000.00", "currency", "EUR"));
        open(link.substring(0, link.length() - 1) + "g").statusCode(404);
        open(link.replace(invoice.id(), covered("fr", 10).id())).statusCode(404);
    }

    @Test
    void aPageSaysWhereItsInvoiceStands() throws InterruptedException {
        var invoice = covered("en", 10);
        world.openDayAndSettle(planned(invoice, 1));
        var link = link(invoice);
        world.promise(invoice, world.today().plusDays(3));
        readAll();
        assertThat(page(link, "")).contains("Your promise to pay is recorded for");
        world.stop(invoice, "/invoice-service", "InvoiceDisputed");
        readAll();
        assertThat(page(link, "")).contains("Your dispute is recorded").doesNotContain("<form");
        world.stop(invoice, "/collections-service", "ClientPaid");
        readAll();
        assertThat(page(link, "")).contains("This invoice is paid").doesNotContain("<form", "IBAN");
    }

    private String link(Invoice invoice) {
        var matcher = LINK.matcher(theMail(invoice).body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String page(String link, String query) {
        return open(link + "/page" + query).statusCode(200).extract().asString();
    }

    private static ValidatableResponse open(String link) {
        return given().auth()
                .oauth2(Tokens.of("system"))
                .urlEncodingEnabled(false)
                .get("/internal" + link)
                .then();
    }
}
