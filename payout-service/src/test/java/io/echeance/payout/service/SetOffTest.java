package io.echeance.payout.service;

import static io.echeance.payout.service.World.GOOD_IBAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.echeance.embedded.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A client pays the supplier itself: the advance comes back out of what is owed for the next invoices. */
@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "payout"))
class SetOffTest {

    @Inject
    World world;

    @Test
    void the_debt_is_visible_and_set_off_against_the_next_payouts() {
        var day = world.openNextTuesday();
        var supplier = world.supplier(GOOD_IBAN);
        var first = world.invoice(supplier, "1000.00").due(day);
        world.payoutEvents(first, 1);
        world.openNextDay();
        world.payoutEvents(first, 2);
        first.receivedDirectly(day, "1000.00", "0.00").clientPaid(day);
        assertThat(lines(world.payoutEvents(first, 3))).last().isEqualTo("SupplierDebtChanged 900.00");
        awaitDebts(supplier, "900.00");

        var second = world.invoice(supplier, "600.00").due(day);
        var third = world.invoice(supplier, "1000.00").due(day);
        assertThat(lines(world.payoutEvents(second, 1))).containsExactly("PayoutSetOff 540.00");
        assertThat(lines(world.payoutEvents(third, 2)))
                .containsExactly("PayoutSetOff 360.00", "PayoutInstructed 540.00");
        assertThat(lines(world.payoutEvents(first, 5)).subList(3, 5))
                .containsExactly("DebtSetOff 540.00", "DebtSetOff 360.00");
        awaitDebts(supplier);
        assertThat(trialBalance(supplier)).containsEntry("BANK", "900.00").containsEntry("SUPPLIER", "540.00");
    }

    private void awaitDebts(String supplier, String... amounts) {
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Tokens.as("supplier", supplier).get("/v1/debts").<List<String>>path("data.debt.amount"),
                        is -> is.equals(List.of(amounts)));
    }

    private Map<String, String> trialBalance(String supplier) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> LedgerApi.balances(supplier), balances -> "540.00".equals(balances.get("SUPPLIER")));
    }

    private static List<String> lines(List<JsonNode> events) {
        return events.stream()
                .map(event -> event.get("type").asText() + " "
                        + (event.has("amount") ? event.get("amount") : event.get("debt"))
                                .get("amount")
                                .asText())
                .toList();
    }
}
