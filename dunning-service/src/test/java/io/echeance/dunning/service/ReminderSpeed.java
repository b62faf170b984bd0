package io.echeance.dunning.service;

import io.echeance.eventstore.sealing.Sealed;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Not a test of the build but a measurement: many reminders that are due on one day, to a mail server in this process. Run it with
 * {@code -Dtest=ReminderSpeed -Dspeed.reminders=50000 -Dspeed.persons=20000}. The persons share one supplier, so there are as many
 * mails as persons.
 */
@QuarkusTest
class ReminderSpeed extends ServiceTest {

    private static final int REMINDERS = Integer.getInteger("speed.reminders", 50_000);
    private static final int PERSONS = Integer.getInteger("speed.persons", 20_000);
    private static final int PAGE = 1_000;

    @Test
    void howManyRemindersLeavePerSecond() throws InterruptedException {
        var due = world.today().plusDays(10);
        var day = businessDays.onOrAfter(due.plusDays(1));
        var supplier = covered("fr", 60).supplierId();
        readAll();
        var persons = persons();
        for (int from = 0; from < REMINDERS; from += PAGE) {
            insert(from, Math.min(from + PAGE, REMINDERS), supplier, persons, due);
        }
        schedule(day);
        mailbox.close();
        try (var sink = new MailSink(Integer.getInteger(SmtpPort.PROPERTY))) {
            long cpu = cpuNanos();
            long start = System.nanoTime();
            world.openDay(day);
            Awaitility.await().atMost(Duration.ofMinutes(10)).until(() -> sink.mails() >= PERSONS);
            double mailed = (System.nanoTime() - start) / 1e9;
            Awaitility.await()
                    .atMost(Duration.ofMinutes(10))
                    .until(() -> world.status().getLong("pendingWork") == 0);
            double recorded = (System.nanoTime() - start) / 1e9;
            var runtime = Runtime.getRuntime();
            System.out.printf(
                    "SPEED %d reminders in %d mails: handed over in %.1f s (%.0f mails/s), recorded in %.1f s (%.0f reminders/s), %.2f ms CPU per mail, heap %d MiB%n",
                    REMINDERS,
                    sink.mails(),
                    mailed,
                    sink.mails() / mailed,
                    recorded,
                    REMINDERS / recorded,
                    (cpuNanos() - cpu) / 1e6 / sink.mails(),
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
        mailbox = Mailbox.open();
    }

    /** Of this process, which is the service, the mail server and the test. */
    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private List<Sealed> persons() {
        var persons = new ArrayList<Sealed>();
        for (int from = 0; from < PERSONS; from += PAGE) {
            var texts = new HashMap<String, String>();
            for (int i = from; i < Math.min(from + PAGE, PERSONS); i++) {
                texts.put(keys.subjectId("speed:" + i), "{\"name\":\"P\",\"email\":\"p" + i + "@client.example\"}");
            }
            persons.addAll(keys.seal(texts).values());
        }
        return persons;
    }

    private void insert(int from, int to, String supplier, List<Sealed> persons, LocalDate due) {
        var rows = new ArrayList<Tuple>();
        for (int i = from; i < to; i++) {
            var person = persons.get(i % PERSONS);
            rows.add(Tuple.from(
                    List.of("inv_speed-" + i, supplier, "S-" + i, person.subjectId(), person.sealed(), due)));
        }
        pool.preparedQuery("""
                        insert into dunning_cases (invoice_id, supplier_id, invoice_number, creditor_reference,
                            debtor_siren, debtor_name, language, contact_subject, contact_sealed, currency, gross, outstanding,
                            due_date, stage, disputed, dunning_days, covered_on)
                        values ($1, $2, $3, 'RF18539007547034', '356000000', 'La Poste', 'FR', $4, $5, 'EUR', 1234.57, 1234.57,
                            $6, 'OPEN', false, 60, $6 - 20)
                        """).executeBatch(rows).await().atMost(LONG);
    }

    private void schedule(LocalDate day) {
        pool.preparedQuery("""
                        insert into deadlines (kind, subject, due_on)
                        select 'reminder', invoice_id, $1 from dunning_cases where invoice_id like 'inv_speed-%'
                        """).execute(Tuple.of(day)).await().atMost(LONG);
    }
}
