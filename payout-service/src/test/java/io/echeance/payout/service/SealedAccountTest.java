package io.echeance.payout.service;

import static io.echeance.payout.service.World.GOOD_IBAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.echeance.embedded.StackTestResource;
import io.echeance.eventstore.store.Transactions;
import io.echeance.payout.adapter.simulatedbank.SimulatedBankConfig;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Bank details are opened for a payment, and nowhere readable. */
@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "payout"))
class SealedAccountTest {

    @Inject
    World world;

    @Inject
    Log log;

    @Inject
    SimulatedBankConfig magic;

    @Inject
    Transactions transactions;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void a_supplier_whose_key_was_destroyed_gets_a_clear_reason() throws Exception {
        var day = world.openNextTuesday();
        var supplier = world.supplier(GOOD_IBAN);
        var subject = world.sign(supplier, 2, GOOD_IBAN);
        await().atMost(Duration.ofSeconds(20)).until(() -> keyIsKnown(subject));
        erase(subject);
        await().atMost(Duration.ofSeconds(20)).until(() -> !keyIsKnown(subject));
        var invoice = world.invoice(supplier, "1000.00").due(day);
        world.payoutEvents(invoice, 1);
        world.openNextDay();
        var failed = world.payoutEvents(invoice, 2).get(1);
        assertThat(failed.get("reason").asText()).isEqualTo("AC03");
        assertThat(failed.get("detail").asText()).contains("erased");
    }

    @Test
    void no_iban_is_readable_on_the_log_or_in_the_database() {
        var due = world.openNextTuesday();
        var invoice =
                world.invoice(world.supplier(magic.closedAccount()), "1000.00").due(due);
        world.payoutEvents(invoice, 1);
        world.openNextDay();
        world.payoutEvents(invoice, 2);
        assertThat(log.texts()).noneMatch(text -> text.contains(magic.closedAccount()));
        var rows = transactions.run(work -> work.sql()
                .list(
                        "select p::text || coalesce(s::text, '') as line from payouts p left join supplier_accounts s using (supplier_id)",
                        row -> row.getString("line")));
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(magic.closedAccount()));
    }

    private boolean keyIsKnown(String subject) {
        return transactions.run(work -> !work.sql()
                .list("select 1 as one from subject_keys where subject_id = $1", row -> row.getInteger("one"), subject)
                .isEmpty());
    }

    private void erase(String subject) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("subject-keys", subject, null)).get();
        }
    }
}
