package io.echeance.payout.messaging;

import static io.echeance.payout.domain.PayoutKind.BALANCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.echeance.payout.domain.PayoutEvent;
import io.echeance.payout.domain.PayoutEvent.DebtSetOff;
import io.echeance.payout.domain.PayoutEvent.PayoutCompleted;
import io.echeance.payout.domain.PayoutEvent.PayoutFailed;
import io.echeance.payout.domain.PayoutEvent.PayoutInstructed;
import io.echeance.payout.domain.PayoutEvent.PayoutSetOff;
import io.echeance.payout.domain.PayoutEvent.SupplierDebtChanged;
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
    private static final String PAYOUT = "po_019ab3c2-d4e5-7f6a-8b9c-0d1e2f3a4b5c";
    private static final String OTHER = "inv_019ab3c0-2222-7a2b-8c3d-4e5f60718293";
    private static final String SET_OFF = "so_019ab3c2-d4e5-7f6a-8b9c-0d1e2f3a4b5c-1";
    private static final String SUPPLIER = "sup_a1b2";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Money AMOUNT = Money.of(CurrencyUnit.EUR, 100);

    static Stream<PayoutEvent> events() {
        return Stream.of(
                new PayoutInstructed(INVOICE, PAYOUT, BALANCE, AMOUNT, DAY, "019ab3c2d4e57f6a8b9c0d1e2f3a4b5c-2", 2),
                new PayoutCompleted(INVOICE, PAYOUT, BALANCE, AMOUNT, DAY, "SIM1", 2),
                new PayoutFailed(INVOICE, PAYOUT, BALANCE, AMOUNT, "AC04", "The account is closed.", 1),
                new SupplierDebtChanged(INVOICE, SUPPLIER, AMOUNT),
                new PayoutSetOff(INVOICE, SUPPLIER, SET_OFF, BALANCE, AMOUNT, OTHER),
                new DebtSetOff(OTHER, SUPPLIER, SET_OFF, AMOUNT, INVOICE, AMOUNT));
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_is_written_keeps_to_the_schema(PayoutEvent event) throws IOException {
        var encoded = PayoutEvents.codec().encode(event);
        assertThat(encoded.type())
                .isIn(PayoutEvents.TYPES)
                .isEqualTo(event.getClass().getSimpleName());
        assertValid(encoded.dataschema(), EventJson.MAPPER.readTree(encoded.data()));
        assertThat(PayoutEvents.codec().decode(encoded.type(), encoded.data())).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_approved_sample_is_understood_and_written_the_same(PayoutEvent event) throws IOException {
        var type = event.getClass().getSimpleName();
        var schema = PayoutEvents.codec().encode(event).dataschema();
        var sample = EventJson.MAPPER.readTree(resource("/contracts/samples/" + schema));
        assertValid(schema, sample);
        var read = PayoutEvents.codec().decode(type, EventJson.MAPPER.writeValueAsBytes(sample));
        assertThat(EventJson.MAPPER.readTree(PayoutEvents.codec().encode(read).data()))
                .isEqualTo(sample);
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
