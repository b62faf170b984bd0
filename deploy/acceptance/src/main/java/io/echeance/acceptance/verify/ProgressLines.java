package io.echeance.acceptance.verify;

import java.io.PrintStream;
import java.time.Duration;

/** A line every few seconds: how far, how fast, how much memory. */
final class ProgressLines {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final PrintStream out;
    private Duration last = Duration.ZERO;

    ProgressLines(PrintStream out) {
        this.out = out;
    }

    void read(long records, long ofRecords, Duration since) {
        if (since.minus(last).compareTo(EVERY) >= 0) {
            last = since;
            out.printf(
                    "%,12d of %,d records, %,.0f/s, %d MiB%n",
                    records, ofRecords, records / (since.toMillis() / 1000.0), Memory.usedMib());
        }
    }
}
