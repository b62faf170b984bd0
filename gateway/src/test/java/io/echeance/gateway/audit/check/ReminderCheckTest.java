package io.echeance.gateway.audit.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReminderCheckTest {

    private final Chronicle log = new Chronicle(ReminderCheck::new)
            .on("2026-03-01")
            .submitted("i", "1000.00", "2026-03-20")
            .granted("i", "1000.00");

    @Test
    void a_plan_that_is_kept_holds() {
        log.on("2026-03-16")
                .reminded("i", 0)
                .on("2026-03-21")
                .reminded("i", 1)
                .on("2026-05-04")
                .reminded("i", 5);
        assertThat(log.violations()).isEmpty();
    }

    @Test
    void a_step_twice_or_outside_of_its_days_is_found() {
        log.on("2026-03-14").reminded("i", 0).on("2026-03-21").reminded("i", 1).reminded("i", 1);
        log.on("2026-05-20").reminded("i", 5);
        assertThat(log.violations())
                .containsExactly(
                        "sent outside of the days around the due date 2026-03-20",
                        "step 1 a second time",
                        "sent outside of the days around the due date 2026-03-20");
    }

    @Test
    void a_reminder_on_a_day_after_the_end_is_found() {
        log.on("2026-03-20").paid("i", "1000.00").on("2026-03-21").reminded("i", 1);
        assertThat(log.violations()).containsExactly("a reminder after ClientPaid");
    }

    @Test
    void a_reminder_long_after_the_end_is_found_on_the_same_day_too() {
        log.on("2026-03-21").paid("i", "1000.00").later(Duration.ofMinutes(2)).reminded("i", 1);
        assertThat(log.violations()).containsExactly("a reminder after ClientPaid");
    }

    @Test
    void a_reminder_that_crossed_the_payment_is_none() {
        assertThat(log.on("2026-03-21").paid("i", "1000.00").reminded("i", 1).violations())
                .isEmpty();
    }

    @Test
    void a_payment_that_bounced_opens_the_invoice_again() {
        log.on("2026-03-20").paid("i", "1000.00").reversed("i", "m", "1000.00", "1000.00");
        assertThat(log.on("2026-03-21").reminded("i", 1).violations()).isEmpty();
    }

    @Test
    void a_reminder_without_cover_is_found() {
        assertThat(log.submitted("j", "1.00", "2026-03-05").reminded("j", 0).violations())
                .containsExactly("a reminder of an invoice that is not covered");
    }
}
