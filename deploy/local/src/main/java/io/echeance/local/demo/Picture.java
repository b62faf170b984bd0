package io.echeance.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** The three timelines on one axis of days, and below them what each invoice came to. */
record Picture(List<Timeline> timelines, int terminalWidth) {

    String text() {
        var columns = new Columns(timelines.size(), terminalWidth);
        columns.row("", cells(timeline -> List.of(timeline.title(), header(timeline))))
                .rule();
        for (var day : days()) {
            columns.row(day.toString(), cells(timeline -> timeline.days().getOrDefault(day, List.of())));
        }
        columns.rule();
        figure(columns, "status", timeline -> timeline.invoice().get("status").asText());
        figure(columns, "covered", timeline -> timeline.money("/gross"));
        figure(columns, "advance", timeline -> timeline.money("/payouts/advance"));
        figure(columns, "balance", timeline -> timeline.money("/payouts/balance"));
        figure(columns, "paid out", timeline -> timeline.money("/payouts/paid"));
        figure(columns, "received", timeline -> timeline.money("/collection/received"));
        figure(columns, "owed", timeline -> timeline.money("/collection/outstanding"));
        figure(
                columns,
                "reminders",
                timeline -> timeline.invoice().at("/dunning/sent").asText());
        return columns.toString();
    }

    private static String header(Timeline timeline) {
        var invoice = timeline.invoice();
        return "%s to %s: %s, due %s"
                .formatted(
                        invoice.get("invoiceNumber").asText(),
                        invoice.at("/debtor/name").asText(),
                        timeline.money("/gross"),
                        invoice.get("dueDate").asText());
    }

    private TreeSet<LocalDate> days() {
        var days = new TreeSet<LocalDate>();
        timelines.forEach(timeline -> days.addAll(timeline.days().keySet()));
        return days;
    }

    private void figure(Columns columns, String name, Function<Timeline, String> value) {
        columns.row(name, cells(timeline -> List.of(value.apply(timeline))));
    }

    private List<List<String>> cells(Function<Timeline, List<String>> cell) {
        return timelines.stream().map(cell).toList();
    }
}
