package io.echeance.dunning.adapter.letter;

import io.echeance.dunning.application.Mailing;
import io.echeance.dunning.application.ReminderLetter;
import io.echeance.dunning.application.Supplier;
import io.echeance.dunning.domain.Channel;
import io.echeance.dunning.domain.DunningCase;
import io.echeance.dunning.domain.DunningCase.Account;
import io.echeance.dunning.domain.DunningCase.Standing;
import io.echeance.dunning.domain.FirstLetter;
import io.echeance.dunning.domain.Language;
import io.echeance.dunning.domain.Payment;
import io.echeance.dunning.domain.Penalties;
import io.echeance.dunning.domain.PlannedStep;
import io.echeance.dunning.domain.ReminderKind;
import io.echeance.dunning.domain.SealedContact;
import io.echeance.dunning.domain.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Letters as the desk writes them. */
public final class Letters {

    static final Supplier SUPPLIER = new Supplier("Menuiserie Dupré & Fils", "732829320");

    private static final LocalDate DUE = LocalDate.parse("2026-01-15");
    private static final Money GROSS = Money.parse("EUR 10000.00");

    private Letters() {}

    /** A letter of 16 March 2026 about an invoice that was due on 15 January, partly paid from the firm reminder on. */
    static ReminderLetter letter(ReminderKind kind, Language language, String number) {
        boolean firm = kind.compareTo(ReminderKind.FIRM) >= 0;
        var paid = new Payment("pay_1", Money.parse("EUR 4000.00"), DUE.plusDays(10));
        var invoice = new DunningCase(
                new Account(
                        "inv_" + number,
                        "sup_1",
                        number,
                        "RF18539007547034",
                        "356000000",
                        "Atelier <Durand>",
                        language,
                        new SealedContact("sub_1", "AAAA"),
                        DUE),
                new Standing(
                        Stage.OPEN,
                        GROSS,
                        firm ? GROSS.minus(paid.amount()) : GROSS,
                        false,
                        null,
                        60,
                        DUE.minusDays(20),
                        null));
        return new ReminderLetter(
                invoice,
                new PlannedStep(kind.ordinal(), kind, channel(kind), DUE, DUE.plusDays(60)),
                firm ? List.of(paid) : List.of(),
                firm
                        ? Optional.of(new Penalties(Money.parse("EUR 133.15"), Money.parse("EUR 40.00")))
                        : Optional.empty(),
                kind.compareTo(ReminderKind.FRIENDLY) > 0
                        ? Optional.of(new FirstLetter("inv_" + number + ".1", DUE.plusDays(1)))
                        : Optional.empty(),
                LocalDate.parse("2026-03-16"));
    }

    static Mailing mailing(ReminderLetter... letters) {
        return new Mailing(SUPPLIER, List.of(letters), "<inv_1.1@echeance.invalid>");
    }

    private static Channel channel(ReminderKind kind) {
        return kind == ReminderKind.FORMAL_NOTICE ? Channel.LETTER_AND_EMAIL : Channel.EMAIL;
    }
}
