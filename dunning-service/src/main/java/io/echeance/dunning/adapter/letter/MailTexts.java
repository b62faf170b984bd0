package io.echeance.dunning.adapter.letter;

import io.echeance.dunning.adapter.letter.MailText.Image;
import io.echeance.dunning.adapter.letter.MailText.Pdf;
import io.echeance.dunning.adapter.letter.MailView.Section;
import io.echeance.dunning.application.DunningConfig;
import io.echeance.dunning.application.Mailing;
import io.echeance.dunning.application.ReminderLetter;
import io.echeance.dunning.domain.Channel;
import io.echeance.dunning.domain.Language;
import io.echeance.dunning.domain.ReminderKind;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Renders mails. The tone of a kind is in {@code templates/reminders/<language>/<KIND>.txt}: the first line is the subject, the rest
 * introduces the invoices. The frame around it is the same for all.
 */
@ApplicationScoped
public class MailTexts {

    private final Engine engine;
    private final DunningConfig config;
    private final ClientLinks links;

    public MailTexts(Engine engine, DunningConfig config, ClientLinks links) {
        this.engine = engine;
        this.config = config;
        this.links = links;
    }

    /**
     * @param client postal address for letters on paper, lines separated by line breaks
     * @throws MentionMissing when it would lack what the law wants
     */
    public MailText render(Mailing mailing, String client) {
        var language = mailing.language();
        var words = Words.of(language);
        var letters = new LinkedHashMap<ReminderLetter, LetterView>();
        for (var letter : mailing.letters()) {
            boolean withQrCode = letters.size() < config.mail().qrCodes();
            letters.put(letter, LetterView.of(letter, links.of(letter.invoice().invoiceId()), withQrCode));
        }
        var view = view(mailing, words, letters);
        return new MailText(
                tone(mailing, mailing.first().kind(), List.copyOf(letters.values()))
                        .subject(),
                fill("reminders/mail.txt", view, words),
                fill("reminders/mail.html", view, words),
                letters.entrySet().stream()
                        .filter(entry -> entry.getValue().qrCode() != null)
                        .map(entry -> new Image(entry.getValue().qrCode(), qrCode(entry.getKey())))
                        .toList(),
                letters.entrySet().stream()
                        .filter(entry -> entry.getKey().planned().channel() == Channel.LETTER_AND_EMAIL)
                        .map(entry -> pdf(mailing, view, words, entry.getValue(), qrCode(entry.getKey()), client))
                        .toList());
    }

    private MailView view(Mailing mailing, Map<String, String> words, Map<ReminderLetter, LetterView> letters) {
        var byKind = new LinkedHashMap<ReminderKind, List<LetterView>>();
        letters.forEach((letter, view) ->
                byKind.computeIfAbsent(letter.kind(), kind -> new ArrayList<>()).add(view));
        return new MailView(
                mailing.language().code(),
                mailing.supplier().name(),
                letters.size() > 1,
                new LocalText(mailing.language()).date(mailing.today()),
                byKind.entrySet().stream()
                        .map(entry -> new Section(
                                tone(mailing, entry.getKey(), entry.getValue()).intro(), entry.getValue()))
                        .toList(),
                letters.values().stream().anyMatch(letter -> !letter.courtesy()),
                letters.values().stream().anyMatch(LetterView::penalties),
                Mentions.of(mailing.supplier(), config, words));
    }

    private record Tone(String subject, String intro) {}

    private Tone tone(Mailing mailing, ReminderKind kind, List<LetterView> letters) {
        var name = "reminders/%s/%s.txt".formatted(mailing.language().code(), kind.name());
        var text = engine.getTemplate(name)
                .data("supplier", mailing.supplier().name())
                .data("first", letters.getFirst())
                .data("count", letters.size())
                .data("several", letters.size() > 1)
                .render();
        int endOfSubject = text.indexOf('\n');
        return new Tone(
                text.substring(0, endOfSubject).strip(),
                text.substring(endOfSubject).strip());
    }

    private String fill(String template, MailView mail, Map<String, String> words) {
        return engine.getTemplate(template)
                        .data("mail", mail)
                        .data("words", words)
                        .render()
                        .strip() + "\n";
    }

    private byte[] qrCode(ReminderLetter letter) {
        return QrCode.png(EpcQrText.of(
                config.account().beneficiary(),
                config.account().iban(),
                config.account().bic(),
                letter.toPay(),
                letter.invoice().account().creditorReference()));
    }

    private Pdf pdf(
            Mailing mailing,
            MailView mail,
            Map<String, String> words,
            LetterView letter,
            byte[] qrCode,
            String client) {
        var html = engine.getTemplate("reminders/letter.html")
                .data("mail", mail)
                .data("words", words)
                .data("letter", letter)
                .data(
                        "intro",
                        tone(mailing, mailing.first().kind(), List.of(letter)).intro())
                .data("client", client.lines().toList())
                .data("qrCode", Base64.getEncoder().encodeToString(qrCode))
                .render();
        return new Pdf(fileName(mailing.language(), letter), PdfLetter.render(html, mailing.today()));
    }

    private static String fileName(Language language, LetterView letter) {
        var number = letter.invoiceNumber().replaceAll("[^A-Za-z0-9-]", "_");
        return (language == Language.FR ? "mise-en-demeure-" : "formal-notice-") + number + ".pdf";
    }
}
