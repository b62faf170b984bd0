package io.echeance.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.acceptance.faults.FaultSuite;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The short form of {@code deploy/acceptance/faults}, on a system of its own, under a seed that is printed. */
class UnderFaultsTest {

    @Test
    void whatever_fails_under_traffic_all_catch_up_and_the_log_holds() {
        WholeSystem.stop();

        var report = FaultSuite.run(true, new Random().nextLong(1_000_000), System.out::println);
        System.out.println(report);

        assertThat(report.violations())
                .as("repeat with deploy/acceptance/faults --short --seed %d", report.seed())
                .isEmpty();
        assertThat(report.lines()).hasSizeGreaterThanOrEqualTo(8).allMatch(line -> line.recovered() >= 0);
    }
}
