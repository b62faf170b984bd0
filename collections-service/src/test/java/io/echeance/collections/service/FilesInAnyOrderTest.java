package io.echeance.collections.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import com.fasterxml.jackson.databind.JsonNode;
import io.echeance.collections.bank.Camt;
import io.echeance.collections.bank.Camt.Line;
import io.echeance.collections.bank.Mutations;
import io.echeance.embedded.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever files come in whatever order and how often: the money adds up, and is on the same invoices. */
@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "collections"))
class FilesInAnyOrderTest {

    private static final int ROUNDS = 6;
    private static final int INVOICES = 6;
    private static final int LINES = 16;

    @Inject
    World world;

    @BeforeEach
    void someDay() {
        world.openSomeDay();
    }

    @Test
    void the_order_of_files_and_their_repetition_do_not_matter() {
        for (long seed = 1; seed <= ROUNDS; seed++) {
            assertThat(outcome(seed, new Random(seed * 31)))
                    .as("seed %d", seed)
                    .isEqualTo(outcome(seed, new Random(seed * 37)));
        }
    }

    @Test
    void broken_files_are_never_our_fault() {
        var invoice = world.covered("500.00");
        var valid = Camt.statement(world.today(), "FR76")
                .with(Line.credit("1.00", World.newBankReference()).forReference(invoice.reference()))
                .xml()
                .getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 150; seed++) {
            post(new Mutations(seed).of(valid)).statusCode(lessThan(500));
        }
    }

    /** What is received on each invoice after all files, sent in an order of this order's own, some of them twice. */
    private List<BigDecimal> outcome(long seed, Random order) {
        var random = new Random(seed);
        var invoices = IntStream.range(0, INVOICES)
                .mapToObj(_ -> world.submitted(
                                World.newSupplier(),
                                "%d.%02d".formatted(300 + random.nextInt(700), random.nextInt(100)))
                        .cover())
                .toList();
        world.settle();
        var files = files(random, invoices);
        var sent = new ArrayList<>(files);
        sent.addAll(files.subList(0, 2));
        Collections.shuffle(sent, order);
        sent.forEach(file -> post(file.getBytes(StandardCharsets.UTF_8)).statusCode(200));
        world.rest();
        return invoices.stream().map(this::received).toList();
    }

    private List<String> files(Random random, List<Invoice> invoices) {
        var account = "FR76" + UUID.randomUUID();
        var files = new ArrayList<Camt>(List.of(
                Camt.statement(world.today(), account),
                Camt.notification(world.today(), account),
                Camt.statement(world.today(), account),
                Camt.notification(world.today(), account)));
        for (int i = 0; i < LINES; i++) {
            var line = line(random, invoices.get(random.nextInt(invoices.size())));
            // Now and then both a notification and a statement tell of it.
            for (int copies = 1 + random.nextInt(2); copies > 0; copies--) {
                int at = random.nextInt(files.size());
                files.set(at, files.get(at).with(line));
            }
        }
        return files.stream().map(Camt::xml).toList();
    }

    private static Line line(Random random, Invoice invoice) {
        var reference = World.newBankReference();
        return switch (random.nextInt(4)) {
            case 0 -> Line.credit(invoice.gross(), reference).forReference(invoice.reference());
            case 1 ->
                Line.credit("%d.%02d".formatted(1 + random.nextInt(200), random.nextInt(100)), reference)
                        .saying("virement " + invoice.reference());
            case 2 -> Line.credit("7.77", reference).saying("nobody knows");
            default -> Line.credit("50.00", reference).debit();
        };
    }

    /** From the events: Σ received − Σ reversed; it is what the last event says is allocated, and credit. */
    private BigDecimal received(Invoice invoice) {
        var sum = BigDecimal.ZERO;
        for (var event : world.eventsSoFar(invoice)) {
            var amount = amount(event, "amount");
            switch (event.path("type").asText()) {
                case "PaymentReceived" -> sum = sum.add(amount);
                case "PaymentReversed" -> sum = sum.subtract(amount);
                default -> {
                    continue;
                }
            }
            var outstanding = new BigDecimal(invoice.gross()).subtract(sum).max(BigDecimal.ZERO);
            assertThat(amount(event, "outstanding")).isEqualByComparingTo(outstanding);
        }
        return sum;
    }

    private static BigDecimal amount(JsonNode event, String field) {
        return new BigDecimal(event.at("/" + field + "/amount").asText("0"));
    }

    private static ValidatableResponse post(byte[] file) {
        return Tokens.as("ops")
                .contentType(ContentType.XML)
                .body(file)
                .post("/v1/bank-statements")
                .then();
    }
}
