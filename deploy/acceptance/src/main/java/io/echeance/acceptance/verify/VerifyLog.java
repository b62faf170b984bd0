package io.echeance.acceptance.verify;

import io.echeance.eventstore.audit.LogVerification;
import io.echeance.eventstore.audit.LogVerification.Outcome;
import io.echeance.eventstore.audit.LogVerification.Result;
import io.echeance.gateway.audit.check.Contract;
import io.echeance.local.Logging;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** {@code deploy/acceptance/verify-log}: proves the log of a broker, or says at which records it is not as it must be. */
public final class VerifyLog {

    private static final Duration LIVE = Duration.ofMinutes(1);

    private VerifyLog() {}

    public static void main(String... arguments) {
        Logging.quiet();
        System.exit(run(System.out, arguments) ? 0 : 1);
    }

    /** @return whether everything holds */
    static boolean run(PrintStream out, String... arguments) {
        if (List.of(arguments).contains("--help")) {
            out.print(VerifyArguments.USAGE);
            return true;
        }
        VerifyArguments asked;
        try {
            asked = VerifyArguments.of(System.getenv(), arguments);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.print(VerifyArguments.USAGE);
            return false;
        }
        try {
            return report(out, verify(out, asked));
        } catch (RuntimeException e) {
            out.printf("The log of %s can't be verified: %s%n", asked.bootstrapServers(), e.getMessage());
            return false;
        }
    }

    private static Result verify(PrintStream out, VerifyArguments asked) {
        var judgedUntil = asked.live() ? Instant.now().minus(LIVE) : Instant.MAX;
        var progress = new ProgressLines(out);
        return LogVerification.run(
                Contract.plan(Broker.at(asked.bootstrapServers()), asked.stores(), judgedUntil), progress::read);
    }

    private static boolean report(PrintStream out, Result result) {
        var seconds = Math.max(0.001, result.took().toMillis() / 1000.0);
        out.printf(
                "%nRead %,d records in %.1f s (%,.0f/s) within %d MiB of heap%n%n",
                result.events(), seconds, result.events() / seconds, Memory.limitMib());
        result.outcomes().forEach(outcome -> out.println(line(outcome)));
        if (result.holds()) {
            out.println("\nThe log holds.");
        } else {
            out.printf(
                    "%n%,d violations%s:%n",
                    result.total(),
                    result.total() > result.violations().size()
                            ? ", the first %,d are"
                                    .formatted(result.violations().size())
                            : "");
            result.violations().forEach(violation -> out.println("  " + violation));
        }
        return result.holds();
    }

    private static String line(Outcome outcome) {
        if (!outcome.proved()) {
            return "%d %-12s VIOLATED     %,d violations"
                    .formatted(outcome.number(), outcome.name(), outcome.violations());
        }
        var verdict = outcome.checked() ? "holds" : "not checked";
        return "%d %-12s %-12s %s".formatted(outcome.number(), outcome.name(), verdict, outcome.statement());
    }
}
