package io.echeance.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.gateway.domain.InvoiceEvent.*;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the view and the timeline say of an invoice that is paid late, or not. */
class LateInvoiceTest {

    private static final LocalDate DUE = LocalDate.of(2026, 1, 15);
    private static final InvoiceEvent SUBMITTED = new InvoiceSubmitted(
            "inv_1",
            "sup_1",
            "F-1",
            new Debtor("732829320", "Client", "FR", "fr"),
            eur("10000.00"),
            DUE.minusDays(30),
            DUE,
            "RF18");
    private static final InvoiceEvent GRANTED =
            new CoverageGranted("0.90", 60, eur("9000.00"), eur("1000.00"), eur("200.00"), eur("18.00"));
    private static final InvoiceEvent ASSESSED =
            new PenaltiesAssessed(DUE.plusDays(60), eur("199.73"), eur("40.00"), eur("239.73"));
    private static final InvoiceEvent OPENED = new RecoveryOpened(DUE.plusDays(60), eur("10000.00"), "AMICABLE");
    private static final InvoiceEvent REACHED = new RecoveryStageReached(DUE.plusDays(90), "PRE_LEGAL");
    private static final InvoiceEvent RECOVERED = new RecoveryClosed(DUE.plusDays(99), "RECOVERED", eur("0.00"));
    private static final InvoiceEvent GIVEN_UP = new RecoveryClosed(DUE.plusDays(99), "WRITTEN_OFF", eur("400.00"));
    private static final InvoiceEvent INSOLVENT =
            new DebtorInsolvent(DUE.plusDays(5), DUE.plusDays(5).plusMonths(2));

    @Test
    void penalties_are_shown_as_they_were_last_assessed() {
        assertThat(fold(SUBMITTED, GRANTED, ASSESSED).collection().penalties()).isEqualTo(eur("239.73"));
    }

    @Test
    void a_promise_postpones_the_default_only_when_it_runs_on_its_day() {
        var later = new PromiseRecorded(DUE.plusDays(70), eur("10000.00"));
        assertThat(fold(SUBMITTED, GRANTED, later).collection().defaultOn()).isEqualTo(DUE.plusDays(71));
        var earlier = new PromiseRecorded(DUE.plusDays(30), eur("10000.00"));
        assertThat(fold(SUBMITTED, GRANTED, earlier).collection().defaultOn()).isEqualTo(DUE.plusDays(60));
    }

    @Test
    void a_recovery_is_told_and_changes_no_status() {
        var defaulted = fold(SUBMITTED, GRANTED, new DefaultDeclared(DUE.plusDays(60), eur("10000.00")));
        var followed = Stream.of(ASSESSED, OPENED, REACHED, INSOLVENT, GIVEN_UP)
                .reduce(defaulted, InvoiceFold::apply, (one, _) -> one);
        assertThat(followed.status()).isEqualTo(defaulted.status()).isEqualTo(InvoiceStatus.DEFAULTED);
        assertThat(followed.version()).isEqualTo(defaulted.version() + 5);
    }

    static Stream<InvoiceEvent> late() {
        return Stream.of(ASSESSED, OPENED, REACHED, RECOVERED, GIVEN_UP, INSOLVENT);
    }

    @ParameterizedTest
    @MethodSource("late")
    void each_is_said_in_a_sentence_of_both_languages(InvoiceEvent event) {
        var said = Sentence.of(event);
        assertThat(said.fr()).endsWith(".").doesNotContain("%", "null").isNotEqualTo(said.en());
        assertThat(said.en()).endsWith(".").doesNotContain("%", "null");
    }

    private static InvoiceView fold(InvoiceEvent... events) {
        InvoiceView view = null;
        for (var event : events) {
            view = InvoiceFold.apply(view, event);
        }
        return view;
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }
}
