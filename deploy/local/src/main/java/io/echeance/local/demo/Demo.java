package io.echeance.local.demo;

import io.echeance.local.LocalSystem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The demonstration: plays the story on the running system and shows what the system says about it. */
public final class Demo {
    /** On this day the real invoice of 2017 can be covered. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2017, 11, 20);

    private static final int WIDTH = 140;

    private final Story story;
    private final MailBox mailBox;
    private final Consumer<String> say;

    public Demo(LocalSystem system, Consumer<String> say) {
        this.story = new Story(system, say);
        this.mailBox = new MailBox(system.mails());
        this.say = say;
    }

    /** Returns whether the story was as it must be. */
    public boolean tell() {
        try {
            return show(story.play());
        } catch (StoryProblem problem) {
            say.accept("The demonstration stopped: " + problem.getMessage());
            return false;
        }
    }

    private boolean show(Story.Invoices invoices) {
        Waiting.until(
                "the two paid invoices are settled", () -> isSettled(invoices.early()) && isSettled(invoices.late()));
        var early = read("PAID BEFORE DUE", invoices.early());
        var late = read("PAID LATE", invoices.late());
        var unpaid = read("NEVER PAID", invoices.unpaid());
        var timelines = List.of(early, late, unpaid);
        say.accept("\n" + new Picture(timelines, terminalWidth()).text() + "\n");
        var mails = mailBox.mails();
        say.accept("%d mails sent (in %s):".formatted(mails.size(), mailBox.folder()));
        mails.forEach(mail -> say.accept("  %s  →  %s  %s".formatted(mail.from(), mail.to(), mail.subject())));
        var reminders = timelines.stream()
                .mapToLong(timeline -> timeline.count("ReminderSent"))
                .sum();
        return judge(new Verdict()
                .early(early)
                .late(late)
                .unpaid(unpaid)
                .mails(reminders, mails.size())
                .faults());
    }

    private boolean judge(List<String> faults) {
        faults.forEach(fault -> say.accept("NOT AS IT MUST BE  " + fault));
        if (faults.isEmpty()) {
            say.accept("\nThe story is as it must be, to the cent.");
        }
        return faults.isEmpty();
    }

    private Timeline read(String title, String invoiceId) {
        return Timeline.read(story.supplier(), title, invoiceId);
    }

    private boolean isSettled(String invoiceId) {
        return story.supplier()
                .get("/v1/invoices/" + invoiceId)
                .get("status")
                .asText()
                .equals("SETTLED");
    }

    private static int terminalWidth() {
        return Optional.ofNullable(System.getenv("COLUMNS"))
                .filter(columns -> columns.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .orElse(WIDTH);
    }
}
