package io.echeance.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.echeance.local.Role;
import io.echeance.local.Service;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlDateInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;

/** A client opens the link of its mail in a browser without scripts, and promises to pay. */
class ClientPageTest {

    private static final String SUPPLIER = "sup_clientpage";
    private static final Pattern LINK = Pattern.compile("/client/inv_[0-9a-f-]+/[0-9a-f]{32}");

    private final WholeSystem system = WholeSystem.get();

    @Test
    void the_client_sees_its_invoice_in_both_languages_and_its_promise_keeps_the_reminders_silent() throws IOException {
        var start = system.today();
        var invoiceId = submit(start);
        system.advanceTo(start.plusDays(9));

        try (var browser = browser()) {
            HtmlPage page = browser.getPage(url(link(invoiceId)));
            assertThat(page.asNormalizedText())
                    .contains("Facture C-1", "1 234,57 EUR", "FR76 3000", "Annoncer un paiement");
            assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("fr");
            isAccessible(page);
            HtmlPage english = page.getAnchorByText("English").click();
            assertThat(english.asNormalizedText()).contains("Invoice C-1", "EUR 1,234.57", "How to pay");

            english.<HtmlDateInput>getHtmlElementById("promisedOn")
                    .setValue(system.today().plusDays(10).toString());
            HtmlPage promised = english.<HtmlButton>getFirstByXPath("//form[contains(@action,'/promise')]//button")
                    .click();
            assertThat(promised.asNormalizedText()).contains("It is recorded");
            assertThat(promised.getUrl().getQuery()).contains("notice=done", "lang=en");
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(system.as(Role.SUPPLIER, SUPPLIER)
                                .get("/v1/invoices/" + invoiceId)
                                .<Boolean>path("dunning.paused"))
                        .isTrue());
    }

    @Test
    void a_link_that_was_not_signed_shows_nothing() throws IOException {
        try (var browser = browser()) {
            HtmlPage page = browser.getPage(
                    url("/client/inv_01990000-0000-7000-8000-000000000000/00000000000000000000000000000000"));
            assertThat(page.getWebResponse().getStatusCode()).isEqualTo(404);
            assertThat(page.asNormalizedText()).contains("n'existe pas", "does not exist");
        }
    }

    /** WCAG 2.2: language, title, one main heading, a label for each field, a text for each image; and no script. */
    private static void isAccessible(HtmlPage page) {
        assertThat(page.getTitleText()).isNotBlank();
        assertThat(page.<Object>getByXPath("//h1")).hasSize(1);
        assertThat(page.<Object>getByXPath("//main")).hasSize(1);
        assertThat(page.<Object>getByXPath("//img[not(@alt) or @alt='']")).isEmpty();
        assertThat(page.<Object>getByXPath(
                        "//*[self::input[not(@type='hidden')] or self::textarea][not(@id=//label/@for)]"))
                .isEmpty();
        assertThat(page.<Object>getByXPath("//script")).isEmpty();
    }

    private static WebClient browser() {
        var browser = new WebClient();
        browser.getOptions().setJavaScriptEnabled(false);
        browser.getOptions().setThrowExceptionOnFailingStatusCode(false);
        return browser;
    }

    private String submit(LocalDate start) {
        system.command(Role.UNDERWRITER, null, Parties.policy(SUPPLIER, Parties.MILL_SIREN, start))
                .post("/v1/policies")
                .then()
                .statusCode(201);
        return system.command(
                        Role.SUPPLIER,
                        SUPPLIER,
                        Parties.invoice("C-1", "356000000", "1234.57", start.minusDays(7), start.plusDays(8)))
                .post("/v1/invoices")
                .then()
                .statusCode(201)
                .extract()
                .path("invoiceId");
    }

    private String url(String path) {
        return system.system().url(Service.GATEWAY).resolve(URI.create(path)).toString();
    }

    /** Of the text of the mail, whose lines may be folded (RFC 2045, 6.7). */
    private String link(String invoiceId) throws IOException {
        for (var mail : mails()) {
            var matcher = LINK.matcher(mail.replace("=\r\n", "").replace("=\n", ""));
            while (matcher.find()) {
                if (matcher.group().contains(invoiceId)) {
                    return matcher.group();
                }
            }
        }
        throw new AssertionError("no mail has a link to " + invoiceId);
    }

    private List<String> mails() throws IOException {
        try (var files = Files.list(system.system().mails())) {
            var mails = new java.util.ArrayList<String>();
            for (var file : files.toList()) {
                mails.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return mails;
        }
    }
}
