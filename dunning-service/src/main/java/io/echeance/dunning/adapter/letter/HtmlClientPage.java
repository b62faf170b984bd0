package io.echeance.dunning.adapter.letter;

import io.echeance.dunning.application.ClientPage;
import io.echeance.dunning.application.ClientView;
import io.echeance.dunning.application.DunningConfig;
import io.echeance.dunning.application.ReminderLetter;
import io.echeance.dunning.domain.DunningCase;
import io.echeance.dunning.domain.DunningCase.Account;
import io.echeance.dunning.domain.Language;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.UUID;

/** The client's page: plain HTML that works without a script, in the language that was chosen. */
@ApplicationScoped
public class HtmlClientPage implements ClientPage {

    /**
     * As the template shows it.
     *
     * @param state     PAYABLE, PAID or CLOSED
     * @param promised  day of the promise; null without one
     * @param letter    null when nothing is owed any more
     * @param today     ISO
     * @param formKey   by which a form that is sent twice counts once
     * @param otherCode ISO 639-1 of the other language
     */
    public record PageView(
            String language,
            String path,
            String notice,
            String state,
            boolean disputed,
            String promised,
            String supplier,
            String invoiceNumber,
            LetterView letter,
            String beneficiary,
            String iban,
            String qrCode,
            String today,
            String formKey,
            String otherCode) {}

    private final Engine engine;
    private final DunningConfig.Account account;

    public HtmlClientPage(Engine engine, DunningConfig config) {
        this.engine = engine;
        this.account = config.account();
    }

    @Override
    public String render(ClientView view, Language language, Notice notice, String path) {
        return engine.getTemplate("client-page.html")
                .data("page", page(view, language, notice, path))
                .data("words", Words.of(language))
                .render();
    }

    private PageView page(ClientView view, Language language, Notice notice, String path) {
        var invoice = view.invoice();
        var promised = invoice.standing().promisedOn();
        var letter = view.letter().map(owed -> in(language, owed));
        return new PageView(
                language.code(),
                path,
                notice.name(),
                state(view),
                invoice.standing().disputed(),
                promised == null ? null : new LocalText(language).date(promised),
                view.supplier().name(),
                invoice.account().invoiceNumber(),
                letter.map(owed -> LetterView.of(owed, path, false)).orElse(null),
                account.beneficiary(),
                LocalText.groupsOfFour(account.iban()),
                letter.map(this::qrCode).orElse(null),
                view.today().toString(),
                UUID.randomUUID().toString(),
                language == Language.FR ? Language.EN.code() : Language.FR.code());
    }

    private static String state(ClientView view) {
        return switch (view.invoice().stage()) {
            case PAID -> "PAID";
            case OPEN -> "PAYABLE";
            case SUBMITTED, CANCELLED, DEFAULTED, INSOLVENT -> "CLOSED";
        };
    }

    private String qrCode(ReminderLetter letter) {
        var text = EpcQrText.of(
                account.beneficiary(),
                account.iban(),
                account.bic(),
                letter.toPay(),
                letter.invoice().account().creditorReference());
        return Base64.getEncoder().encodeToString(QrCode.png(text));
    }

    /** The reader chose the language on the page. */
    private static ReminderLetter in(Language language, ReminderLetter letter) {
        var account = letter.invoice().account();
        var invoice = new DunningCase(
                new Account(
                        account.invoiceId(),
                        account.supplierId(),
                        account.invoiceNumber(),
                        account.creditorReference(),
                        account.debtorSiren(),
                        account.debtorName(),
                        language,
                        account.contact(),
                        account.dueDate()),
                letter.invoice().standing());
        return new ReminderLetter(
                invoice, letter.planned(), letter.payments(), letter.penalties(), letter.firstLetter(), letter.today());
    }
}
