package io.echeance.invoice.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.envelope.EventRecord;
import io.echeance.eventstore.inbox.InboundEvent;
import io.echeance.invoice.messaging.ForeignEvent.PaymentReversed;
import io.echeance.invoice.messaging.ForeignEvent.PolicySigned;
import io.echeance.invoice.messaging.ForeignEvent.PolicyTerminated;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What other services write can be read here: checked on the samples that they approved. */
class ForeignContractTest {

    private record Read(String service, String sample, Class<?> form) {
        Path path() {
            return Path.of("..", service, "src/main/resources/contracts/samples", sample);
        }
    }

    private static final List<Read> READ = List.of(
            new Read("coverage-service", "policy-signed-1.json", PolicySigned.class),
            new Read("coverage-service", "policy-terminated-1.json", PolicyTerminated.class),
            new Read("collections-service", "payment-reversed-1.json", PaymentReversed.class));

    @TestFactory
    Stream<DynamicTest> samples_of_the_writers_are_understood() {
        return READ.stream()
                .filter(read -> Files.exists(read.path()))
                .map(read -> DynamicTest.dynamicTest(
                        read.sample(),
                        () -> assertThat(ForeignEvent.read(event(Files.readAllBytes(read.path())), read.form()))
                                .hasNoNullFieldsOrProperties()));
    }

    @Test
    void only_the_fields_that_matter_are_read() {
        var signed = ForeignEvent.read(event("""
                        {"supplierId":"sup_a1b2","siren":"552100554","signedOn":"2026-01-02","addedLater":{"x":1}}"""), PolicySigned.class);
        assertThat(signed).isEqualTo(new PolicySigned("sup_a1b2", "552100554", LocalDate.of(2026, 1, 2)));
    }

    @Test
    void an_event_without_what_is_needed_is_refused_so_that_it_parks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForeignEvent.read(event("{\"supplierId\":\"sup_a1b2\"}"), PolicySigned.class))
                .withMessageContaining("siren");
        assertThatThrownBy(() -> ForeignEvent.read(event("no json"), PolicySigned.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasCauseInstanceOf(IOException.class);
    }

    private static InboundEvent event(String json) {
        return event(json.getBytes(StandardCharsets.UTF_8));
    }

    private static InboundEvent event(byte[] data) {
        var record = new EventRecord(
                "topic",
                "/other-service",
                "subject",
                1,
                "id",
                "Type",
                "type-1.json",
                data,
                LocalDate.of(2026, 1, 2),
                Cause.command("test", null),
                new byte[32],
                Instant.EPOCH);
        return new InboundEvent(record, 0, 0);
    }
}
