package io.echeance.collections.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.echeance.collections.domain.Account;
import io.echeance.collections.domain.Payment;
import io.echeance.collections.domain.ReceivableCommand;
import io.echeance.collections.domain.ReceivableCommand.DeclareDefault;
import io.echeance.collections.domain.ReceivableCommand.RecordPayment;
import io.echeance.collections.domain.ReceivableEvent;
import io.echeance.collections.domain.Route;
import io.echeance.collections.projection.ReceivableRow;
import io.echeance.collections.projection.ReceivableTable;
import io.echeance.embedded.StackTestResource;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.Transactions;
import io.echeance.eventstore.store.UnitOfWork.AggregateType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A payment and the default at the same moment, through the real store: one of them is first, for all. */
@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "collections"))
class PaymentDefaultRaceTest {

    private static final int ROUNDS = 500;

    @Inject
    World world;

    @Inject
    Transactions transactions;

    @Inject
    AggregateType<ReceivableCommand, Account, ReceivableEvent> receivables;

    @Test
    void a_payment_in_full_and_a_default_have_one_order() throws Exception {
        for (var invoice : race("1000.00")) {
            var types = types(invoice);
            assertThat(types)
                    .isIn(
                            List.of("PaymentReceived", "ClientPaid"),
                            List.of("DefaultDeclared", "PaymentReceived", "ClientPaid"));
            if (types.size() == 3) {
                assertMoney(world.eventsSoFar(invoice).getFirst(), "1000.00", "0.00");
            }
        }
    }

    @Test
    void a_partial_payment_and_a_default_have_one_order_and_the_default_knows_it() throws Exception {
        for (var invoice : race("400.00")) {
            if (types(invoice).equals(List.of("PaymentReceived", "DefaultDeclared"))) {
                assertMoney(world.eventsSoFar(invoice).getLast(), "600.00", "400.00");
            } else {
                assertThat(types(invoice)).containsExactly("DefaultDeclared", "PaymentReceived");
                assertMoney(world.eventsSoFar(invoice).getFirst(), "1000.00", "0.00");
            }
        }
    }

    private List<Invoice> race(String amount) throws Exception {
        world.openSomeDay();
        var invoices = IntStream.range(0, ROUNDS)
                .mapToObj(_ -> world.submitted(World.newSupplier(), "1000.00").cover())
                .toList();
        world.settle();
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var payer = threads.submit(() -> each(start, invoices, row -> payment(row, amount)));
            var sweep = threads.submit(() -> each(
                    start,
                    invoices,
                    row -> new DeclareDefault(row.facts(), row.dueDate().plusDays(60))));
            payer.get();
            sweep.get();
        }
        world.rest();
        return invoices;
    }

    private Void each(CyclicBarrier start, List<Invoice> invoices, Function<ReceivableRow, ReceivableCommand> command)
            throws Exception {
        for (var invoice : invoices) {
            start.await();
            transactions.run(work -> {
                var row = ReceivableTable.byInvoice(work.sql(), List.of(invoice.id()))
                        .getFirst();
                var accounts = work.load(receivables, List.of(invoice.id()));
                return accounts.handle(invoice.id(), command.apply(row), Cause.command("race", null));
            });
        }
        return null;
    }

    private ReceivableCommand payment(ReceivableRow invoice, String amount) {
        return new RecordPayment(
                invoice.facts(),
                new Payment(
                        "pay_" + UUID.randomUUID(),
                        Money.of(CurrencyUnit.EUR, new BigDecimal(amount)),
                        world.today(),
                        Route.PLATFORM,
                        World.newBankReference()),
                world.today());
    }

    private List<String> types(Invoice invoice) {
        return world.eventsSoFar(invoice).stream()
                .map(event -> event.path("type").asText())
                .toList();
    }

    private static void assertMoney(JsonNode declared, String outstanding, String received) {
        assertThat(declared.at("/outstanding/amount").asText()).isEqualTo(outstanding);
        assertThat(declared.at("/received/amount").asText()).isEqualTo(received);
    }
}
