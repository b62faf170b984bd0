package io.echeance.collections.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.echeance.collections.domain.Attribution;
import io.echeance.collections.domain.Insolvency;
import io.echeance.collections.domain.ReceivableEvent;
import io.echeance.collections.domain.ReceivableEvent.ClientPaid;
import io.echeance.collections.domain.ReceivableEvent.DebtorInsolvent;
import io.echeance.collections.domain.ReceivableEvent.DefaultDeclared;
import io.echeance.collections.domain.ReceivableEvent.PaymentReceived;
import io.echeance.collections.domain.ReceivableEvent.PaymentReversed;
import io.echeance.collections.domain.ReceivableEvent.PenaltiesAssessed;
import io.echeance.collections.domain.ReceivableEvent.PromiseRecorded;
import io.echeance.collections.domain.ReceivableEvent.RecoveryClosed;
import io.echeance.collections.domain.ReceivableEvent.RecoveryOpened;
import io.echeance.collections.domain.ReceivableEvent.RecoveryStageReached;
import io.echeance.collections.domain.Recovery;
import io.echeance.collections.domain.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What this service writes keeps to its schemas, and its approved samples are understood for ever. */
class ContractTest {

    private static final String INVOICE = "inv_019ab3c0-1111-7a2b-8c3d-4e5f60718293";
    private static final String PAYMENT = "pay_019ab3c4-0a1b-7c2d-8e3f-405162738495";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Money AMOUNT = Money.of(CurrencyUnit.EUR, 100);

    private final ObjectMapper json = EventJson.mapper();

    static Stream<ReceivableEvent> events() {
        return Stream.of(
                new PaymentReceived(INVOICE, PAYMENT, AMOUNT, DAY, Route.SUPPLIER, "2026-17", AMOUNT),
                new PaymentReversed(INVOICE, PAYMENT, AMOUNT, "bounced", AMOUNT),
                new ClientPaid(INVOICE, DAY, AMOUNT, Route.PLATFORM),
                new DefaultDeclared(INVOICE, DAY, DAY, AMOUNT, AMOUNT),
                new PaymentReceived(
                        INVOICE,
                        PAYMENT,
                        AMOUNT,
                        DAY,
                        Route.PLATFORM,
                        "2026-17",
                        AMOUNT,
                        new Attribution("CREDITOR_REFERENCE", "1.00", "AUTO", "sub_1")),
                new PromiseRecorded(INVOICE, DAY, AMOUNT, "ops-7"),
                new PenaltiesAssessed(INVOICE, DAY, AMOUNT, AMOUNT, AMOUNT),
                new RecoveryOpened(INVOICE, DAY, AMOUNT, "AMICABLE", DAY),
                new RecoveryStageReached(INVOICE, "WRITE_OFF_REVIEW", DAY, null, AMOUNT),
                new RecoveryClosed(INVOICE, Recovery.Outcome.RECOVERED, DAY, AMOUNT, AMOUNT, null),
                new DebtorInsolvent(INVOICE, "732829320", Insolvency.Procedure.LIQUIDATION, DAY, DAY, "A 1"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_is_written_keeps_to_the_schema(ReceivableEvent event) throws IOException {
        var encoded = ReceivableEvents.codec().encode(event);
        assertThat(encoded.type()).isEqualTo(event.getClass().getSimpleName());
        assertValid(encoded.dataschema(), json.readTree(encoded.data()));
        assertThat(ReceivableEvents.codec().decode(encoded.type(), encoded.data()))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_approved_sample_is_understood_and_written_the_same(ReceivableEvent event) throws IOException {
        var schema = ReceivableEvents.codec().encode(event).dataschema();
        var sample = json.readTree(resource("/contracts/samples/" + schema));
        assertValid(schema, sample);
        var read = ReceivableEvents.codec().decode(event.getClass().getSimpleName(), json.writeValueAsBytes(sample));
        assertThat(json.readTree(ReceivableEvents.codec().encode(read).data())).isEqualTo(sample);
    }

    private static void assertValid(String schema, JsonNode data) throws IOException {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        assertThat(registry.getSchema(resource("/contracts/" + schema), InputFormat.JSON)
                        .validate(data))
                .as(data::toString)
                .isEmpty();
    }

    private static String resource(String path) throws IOException {
        try (var stream = ContractTest.class.getResourceAsStream(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
