package io.echeance.dunning.adapter.mail;

import io.echeance.dunning.application.DunningConfig;
import io.echeance.dunning.application.ReminderLetter;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;

/** Renders letters from {@code templates/reminders/<language>/<KIND>.txt}: the first line is the subject, the rest the body. */
@ApplicationScoped
public class LetterText {

    /** A rendered mail. */
    record Text(String subject, String body) {}

    private final Engine engine;
    private final DunningConfig.Account account;

    public LetterText(Engine engine, DunningConfig config) {
        this.engine = engine;
        this.account = config.account();
    }

    Text render(ReminderLetter letter) {
        var name = "reminders/%s/%s"
                .formatted(
                        letter.invoice().language().code(),
                        letter.planned().kind().name());
        var text = engine.getTemplate(name)
                .data("letter", LetterView.of(letter, account))
                .render();
        int endOfSubject = text.indexOf('\n');
        return new Text(
                text.substring(0, endOfSubject).strip(),
                text.substring(endOfSubject).strip() + "\n");
    }
}
