package io.echeance.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.local.Role;
import io.echeance.local.Service;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Each command of the operations page does what the page says, with Kafka's own tools and, where it is installed, with kcat. */
class TopicInspectionTest {

    private static final String SUPPLIER = "sup_closedaccount";
    private static final String CLOSED_ACCOUNT = "FR1599999000010000000AC0483";

    private final WholeSystem system = WholeSystem.get();
    private final CommandsOfPage page = new CommandsOfPage();
    private final Map<String, String> variables = new HashMap<>();

    @Test
    void operators_see_lives_failed_payouts_lag_and_parked_events_with_stock_tools() {
        var start = system.today();
        var invoice = invoiceWhosePayoutFails(start);
        park("inv_nobody-knows");
        variables.putAll(Map.of(
                "BROKER", system.system().bootstrapServers(),
                "INVOICE", invoice,
                "TODAY", dayOfFailure(invoice),
                "GATEWAY", system.system().url(Service.GATEWAY).toString(),
                "TOKEN", system.system().token(Role.OPS, null)));

        for (var tool : tools()) {
            assertThat(page.run(tool + " life", variables))
                    .containsSubsequence("InvoiceSubmitted", "CoverageGranted", "DueDateReached", "PayoutInstructed");
            assertThat(page.run(tool + " failed", variables))
                    .contains("PayoutFailed")
                    .contains(invoice);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(page.run(tool + " parked", variables))
                            .contains("inv_nobody-knows")
                            .contains("dlq_reason")
                            .contains("payout-service"));
        }
        assertThat(page.run("kafka lag", variables)).contains("payout-service").contains("invoice-lifecycle");
        var parked = page.run("rest list", variables);
        assertThat(parked).contains("inv_nobody-knows");
        variables.put("PARKED", parkedId(parked));
        assertThat(page.run("rest replay", variables)).contains("applied");
    }

    @Test
    void every_command_of_the_page_is_run() {
        assertThat(page.all().keySet())
                .containsExactlyInAnyOrder(
                        "kcat life",
                        "kafka life",
                        "kcat failed",
                        "kafka failed",
                        "kcat topics",
                        "kafka lag",
                        "kcat parked",
                        "kafka parked",
                        "rest list",
                        "rest replay");
    }

    /** Kafka's tools always; kcat is a program of the operating system. */
    private static List<String> tools() {
        var tools = new ArrayList<>(List.of("kafka"));
        try {
            if (new ProcessBuilder("sh", "-c", "command -v kcat").start().waitFor() == 0) {
                tools.add("kcat");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return tools;
    }

    private String invoiceWhosePayoutFails(LocalDate start) {
        var policy = Parties.policy(SUPPLIER, Parties.MILL_SIREN, start);
        policy.put("iban", CLOSED_ACCOUNT);
        system.command(Role.UNDERWRITER, null, policy)
                .post("/v1/policies")
                .then()
                .statusCode(201);
        var due = start.plusDays(8);
        String invoice = system.command(
                        Role.SUPPLIER,
                        SUPPLIER,
                        Parties.invoice("C-1", "732829320", "1000.00", start.minusDays(10), due))
                .post("/v1/invoices")
                .then()
                .statusCode(201)
                .extract()
                .path("invoiceId");
        system.advanceTo(due.plusDays(5)); // over the next days on which banks work
        return invoice;
    }

    private String dayOfFailure(String invoice) {
        return system.as(Role.OPS, null)
                .get("/v1/invoices/" + invoice + "/events")
                .path("data.find { it.type == 'PayoutFailed' }.businessDate");
    }

    private void park(String key) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", system.system().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("invoice-lifecycle", key, "not an event"))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String parkedId(String list) {
        return JsonPath.from(list).getString("data.find { it.subject == 'inv_nobody-knows' }.id");
    }
}
