package io.echeance.local.demo;

import java.util.ArrayList;
import java.util.List;

/** Compares the running system's figures with the story as it must be. */
final class Verdict {
    private final List<String> faults = new ArrayList<>();

    Verdict early(Timeline timeline) {
        figures(timeline, "SETTLED", "1000.00 EUR", "1000.00 EUR", "0.00 EUR");
        return count(timeline, "PayoutCompleted", 1).count(timeline, "ReminderSent", 0);
    }

    Verdict late(Timeline timeline) {
        figures(timeline, "SETTLED", "470.15 EUR", "470.15 EUR", "0.00 EUR");
        expect(timeline, "advance", "423.14 EUR", timeline.money("/payouts/advance"));
        expect(timeline, "balance", "47.01 EUR", timeline.money("/payouts/balance"));
        return count(timeline, "PayoutCompleted", 2).count(timeline, "ReminderSent", 4);
    }

    Verdict unpaid(Timeline timeline) {
        figures(timeline, "DEFAULTED", "1111.11 EUR", "0.00 EUR", "1234.57 EUR");
        expect(timeline, "advance", "1111.11 EUR", timeline.money("/payouts/advance"));
        return count(timeline, "PayoutCompleted", 1)
                .count(timeline, "ReminderSent", 6)
                .count(timeline, "DefaultDeclared", 1);
    }

    /** Each reminder of the log must be a mail that was really sent. */
    Verdict mails(long reminders, long mails) {
        if (reminders != mails) {
            faults.add("%d reminders are in the log and %d mails came".formatted(reminders, mails));
        }
        return this;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    private void figures(Timeline timeline, String status, String paidOut, String received, String owed) {
        expect(timeline, "status", status, timeline.invoice().get("status").asText());
        expect(timeline, "paid out", paidOut, timeline.money("/payouts/paid"));
        expect(timeline, "received", received, timeline.money("/collection/received"));
        expect(timeline, "owed", owed, timeline.money("/collection/outstanding"));
    }

    private Verdict count(Timeline timeline, String type, long expected) {
        expect(timeline, type, Long.toString(expected), Long.toString(timeline.count(type)));
        return this;
    }

    private void expect(Timeline timeline, String figure, String expected, String found) {
        if (!expected.equals(found)) {
            faults.add("%s: %s is %s and must be %s".formatted(timeline.title(), figure, found, expected));
        }
    }
}
