package io.echeance.gateway.domain;

import static io.echeance.gateway.domain.InvoiceStatus.CANCELLED;
import static io.echeance.gateway.domain.InvoiceStatus.COVERED;
import static io.echeance.gateway.domain.InvoiceStatus.DEFAULTED;
import static io.echeance.gateway.domain.InvoiceStatus.OVERDUE;
import static io.echeance.gateway.domain.InvoiceStatus.PAID;
import static io.echeance.gateway.domain.InvoiceStatus.RECOVERED;
import static io.echeance.gateway.domain.InvoiceStatus.SETTLED;
import static io.echeance.gateway.domain.InvoiceStatus.UNDER_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echeance.gateway.domain.InvoiceEvent.*;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InvoiceFoldTest {

    private static final LocalDate DUE = LocalDate.of(2026, 11, 24);
    private static final InvoiceEvent SUBMITTED = new InvoiceSubmitted(
            "inv_1",
            "sup_1",
            "F-1",
            new Debtor("732829320", "Client", "FR", "fr"),
            eur("1234.57"),
            LocalDate.of(2026, 9, 25),
            DUE,
            "RF18");
    private static final InvoiceEvent GRANTED =
            new CoverageGranted("0.90", 60, eur("1111.11"), eur("123.46"), eur("24.69"), eur("2.22"));
    private static final InvoiceEvent REFERRED = new CoverageReferred(List.of("ABOVE_AUTO_LIMIT"));
    private static final InvoiceEvent DECLINED = new CoverageDeclined(List.of("AMOUNT_TOO_SMALL"));
    private static final InvoiceEvent WITHDRAWN = new InvoiceCancelled("credit note");
    private static final InvoiceEvent DUE_REACHED = new DueDateReached(DUE);
    private static final InvoiceEvent ADVANCE_ORDERED =
            new PayoutInstructed("po_1", PayoutKind.ADVANCE, eur("1111.11"), DUE);
    private static final InvoiceEvent ADVANCE_PAID =
            new PayoutCompleted("po_1", PayoutKind.ADVANCE, eur("1111.11"), DUE);
    private static final InvoiceEvent ADVANCE_FAILED =
            new PayoutFailed("po_1", PayoutKind.ADVANCE, eur("1111.11"), "AC04");
    private static final InvoiceEvent BALANCE_ORDERED =
            new PayoutInstructed("po_2", PayoutKind.BALANCE, eur("123.46"), DUE);
    private static final InvoiceEvent BALANCE_PAID =
            new PayoutCompleted("po_2", PayoutKind.BALANCE, eur("123.46"), DUE);
    private static final InvoiceEvent FULL_ORDERED = new PayoutInstructed("po_3", PayoutKind.FULL, eur("1234.57"), DUE);
    private static final InvoiceEvent FULL_PAID = new PayoutCompleted("po_3", PayoutKind.FULL, eur("1234.57"), DUE);
    private static final InvoiceEvent ALL_RECEIVED =
            new PaymentReceived("pay_1", eur("1234.57"), DUE, "PLATFORM", eur("0.00"));
    private static final InvoiceEvent HALF_RECEIVED =
            new PaymentReceived("pay_1", eur("600.00"), DUE, "PLATFORM", eur("634.57"));
    private static final InvoiceEvent REST_RECEIVED =
            new PaymentReceived("pay_1", eur("634.57"), DUE, "PLATFORM", eur("0.00"));
    private static final InvoiceEvent CLIENT_PAID = new ClientPaid(DUE, eur("1234.57"));
    private static final InvoiceEvent BOUNCED = new PaymentReversed("pay_1", eur("1234.57"), "bounced", eur("1234.57"));
    private static final InvoiceEvent IN_DEFAULT = new DefaultDeclared(DUE.plusDays(60), eur("1234.57"));

    /** Events after the submission; then status, advance, balance, paid, entitled, received, outstanding. */
    static Stream<Arguments> lives() {
        return Stream.of(
                life(List.of(), InvoiceStatus.SUBMITTED, "0", "0", "0", "0", "0", "1234.57"),
                life(List.of(REFERRED), UNDER_REVIEW, "0", "0", "0", "0", "0", "1234.57"),
                life(List.of(DECLINED), InvoiceStatus.DECLINED, "0", "0", "0", "0", "0", "1234.57"),
                life(List.of(REFERRED, DECLINED), InvoiceStatus.DECLINED, "0", "0", "0", "0", "0", "1234.57"),
                life(List.of(REFERRED, GRANTED), COVERED, "0", "0", "0", "0", "0", "1234.57"),
                life(List.of(GRANTED), COVERED, "0", "0", "0", "0", "0", "1234.57"),
                life(List.of(WITHDRAWN), CANCELLED, "0", "0", "0", "0", "0", "1234.57"),
                life(List.of(GRANTED, WITHDRAWN), CANCELLED, "0", "0", "0", "0", "0", "1234.57"),
                // The grant and the cancellation raced.
                life(List.of(WITHDRAWN, GRANTED), CANCELLED, "0", "0", "0", "0", "0", "1234.57"),
                life(List.of(GRANTED, DUE_REACHED), OVERDUE, "0", "0", "0", "1111.11", "0", "1234.57"),
                life(
                        List.of(GRANTED, DUE_REACHED, ADVANCE_ORDERED),
                        OVERDUE,
                        "1111.11",
                        "0",
                        "0",
                        "1111.11",
                        "0",
                        "1234.57"),
                life(
                        List.of(GRANTED, DUE_REACHED, ADVANCE_ORDERED, ADVANCE_PAID),
                        OVERDUE,
                        "1111.11",
                        "0",
                        "1111.11",
                        "1111.11",
                        "0",
                        "1234.57"),
                life(
                        List.of(GRANTED, DUE_REACHED, ADVANCE_ORDERED, ADVANCE_FAILED),
                        OVERDUE,
                        "0",
                        "0",
                        "0",
                        "1111.11",
                        "0",
                        "1234.57"),
                life(
                        List.of(GRANTED, DUE_REACHED, ADVANCE_ORDERED, ADVANCE_FAILED, ADVANCE_ORDERED, ADVANCE_PAID),
                        OVERDUE,
                        "1111.11",
                        "0",
                        "1111.11",
                        "1111.11",
                        "0",
                        "1234.57"),
                life(
                        List.of(GRANTED, DUE_REACHED, HALF_RECEIVED),
                        OVERDUE,
                        "0",
                        "0",
                        "0",
                        "1111.11",
                        "600.00",
                        "634.57"),
                life(List.of(GRANTED, ALL_RECEIVED, CLIENT_PAID), PAID, "0", "0", "0", "1234.57", "1234.57", "0"),
                life(
                        List.of(GRANTED, ALL_RECEIVED, CLIENT_PAID, FULL_ORDERED, FULL_PAID),
                        SETTLED,
                        "0",
                        "1234.57",
                        "1234.57",
                        "1234.57",
                        "1234.57",
                        "0"),
                // The due date was written before the payment was read.
                life(
                        List.of(GRANTED, ALL_RECEIVED, CLIENT_PAID, DUE_REACHED),
                        PAID,
                        "0",
                        "0",
                        "0",
                        "1234.57",
                        "1234.57",
                        "0"),
                life(
                        List.of(
                                GRANTED,
                                DUE_REACHED,
                                ADVANCE_ORDERED,
                                ADVANCE_PAID,
                                HALF_RECEIVED,
                                REST_RECEIVED,
                                CLIENT_PAID),
                        PAID,
                        "1111.11",
                        "0",
                        "1111.11",
                        "1234.57",
                        "1234.57",
                        "0"),
                life(
                        List.of(
                                GRANTED,
                                DUE_REACHED,
                                ADVANCE_ORDERED,
                                ADVANCE_PAID,
                                ALL_RECEIVED,
                                CLIENT_PAID,
                                BALANCE_ORDERED,
                                BALANCE_PAID),
                        SETTLED,
                        "1111.11",
                        "123.46",
                        "1234.57",
                        "1234.57",
                        "1234.57",
                        "0"),
                life(
                        List.of(GRANTED, DUE_REACHED, ALL_RECEIVED, CLIENT_PAID, BOUNCED),
                        OVERDUE,
                        "0",
                        "0",
                        "0",
                        "1111.11",
                        "0",
                        "1234.57"),
                life(List.of(GRANTED, ALL_RECEIVED, CLIENT_PAID, BOUNCED), COVERED, "0", "0", "0", "0", "0", "1234.57"),
                life(
                        List.of(GRANTED, DUE_REACHED, ADVANCE_ORDERED, ADVANCE_PAID, IN_DEFAULT),
                        DEFAULTED,
                        "1111.11",
                        "0",
                        "1111.11",
                        "1111.11",
                        "0",
                        "1234.57"),
                // 10 % of 600.00 recovered.
                life(
                        List.of(GRANTED, DUE_REACHED, IN_DEFAULT, HALF_RECEIVED),
                        DEFAULTED,
                        "0",
                        "0",
                        "0",
                        "1171.11",
                        "600.00",
                        "634.57"),
                life(
                        List.of(GRANTED, DUE_REACHED, IN_DEFAULT, HALF_RECEIVED, REST_RECEIVED, CLIENT_PAID),
                        RECOVERED,
                        "0",
                        "0",
                        "0",
                        "1234.57",
                        "1234.57",
                        "0"),
                life(
                        List.of(GRANTED, DUE_REACHED, IN_DEFAULT, ALL_RECEIVED, CLIENT_PAID, BOUNCED),
                        DEFAULTED,
                        "0",
                        "0",
                        "0",
                        "1111.11",
                        "0",
                        "1234.57"));
    }

    @ParameterizedTest
    @MethodSource("lives")
    void the_view_is_the_fold_of_the_events(List<InvoiceEvent> events, InvoiceStatus status, List<Money> money) {
        var view = fold(events);
        assertThat(view.status()).isEqualTo(status);
        assertThat(view.version()).isEqualTo(events.size() + 1);
        assertThat(List.of(
                        view.payouts().advance(),
                        view.payouts().balance(),
                        view.payouts().paid(),
                        view.payouts().entitled(),
                        view.collection().received(),
                        view.collection().outstanding()))
                .isEqualTo(money);
    }

    @Test
    void what_the_client_paid_to_the_supplier_settles_the_invoice_and_leaves_a_debt() {
        var direct = new PaymentReceived("pay_1", eur("1234.57"), DUE, "SUPPLIER", eur("0.00"));
        var view = fold(List.of(
                GRANTED, DUE_REACHED, ADVANCE_PAID, direct, CLIENT_PAID, new SupplierDebtChanged(eur("1111.11"))));
        assertThat(view.status()).isEqualTo(SETTLED);
        assertThat(view.payouts().elsewhere().debt()).isEqualTo(eur("1111.11"));
        var repaid = InvoiceFold.apply(view, new DebtSetOff(eur("1111.11"), "inv_2", eur("0.00")));
        assertThat(repaid.payouts().elsewhere().debt()).isEqualTo(eur("0.00"));
        assertThat(repaid.status()).isEqualTo(SETTLED);
        var bounced = InvoiceFold.apply(view, BOUNCED);
        assertThat(bounced.payouts().elsewhere().direct()).isEmpty();
    }

    @Test
    void what_is_set_off_counts_as_had() {
        var setOff = new PayoutSetOff(PayoutKind.FULL, eur("1234.57"), "inv_2");
        assertThat(fold(List.of(GRANTED, ALL_RECEIVED, CLIENT_PAID)).status()).isEqualTo(PAID);
        assertThat(fold(List.of(GRANTED, ALL_RECEIVED, CLIENT_PAID, setOff)).status())
                .isEqualTo(SETTLED);
    }

    @Test
    void coverage_shows_the_decision_and_the_day_of_default() {
        var view = fold(List.of(GRANTED));
        assertThat(view.coverage().rate()).isEqualTo("0.90");
        assertThat(view.coverage().premium()).isEqualTo(eur("24.69"));
        assertThat(view.collection().defaultOn()).isEqualTo(LocalDate.of(2027, 1, 23));
        assertThat(fold(List.of(DECLINED)).coverage().reasons()).containsExactly("AMOUNT_TOO_SMALL");
        assertThat(fold(List.of(DECLINED)).collection().defaultOn()).isNull();
    }

    @Test
    void reminders_are_counted_and_pause_on_a_dispute_or_a_promise() {
        var reminder = new ReminderSent(3, DUE.plusDays(15), eur("5.00"));
        var sent = fold(List.of(GRANTED, DUE_REACHED, reminder));
        assertThat(sent.dunning().sent()).isEqualTo(1);
        assertThat(sent.collection().penalties()).isEqualTo(eur("5.00"));
        var disputed = fold(List.of(GRANTED, new InvoiceDisputed("wrong goods")));
        assertThat(disputed.dunning().paused()).isTrue();
        assertThat(InvoiceFold.apply(disputed, new DisputeResolved("REJECTED"))
                        .dunning()
                        .paused())
                .isFalse();
        var promised = fold(List.of(GRANTED, new PromiseRecorded(DUE.plusDays(3), eur("1.00"))));
        assertThat(promised.dunning().paused()).isTrue();
        assertThat(InvoiceFold.apply(promised, reminder).dunning().paused()).isFalse();
    }

    @Test
    void an_event_of_a_type_that_is_new_only_counts() {
        var before = fold(List.of(GRANTED));
        var after = InvoiceFold.apply(before, new Unrecognised("InvoicePraised"));
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.status()).isEqualTo(before.status());
    }

    @Test
    void a_life_that_does_not_begin_with_its_submission_is_not_understood() {
        assertThatThrownBy(() -> InvoiceFold.apply(null, GRANTED)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> fold(List.of(SUBMITTED))).isInstanceOf(IllegalStateException.class);
    }

    private static InvoiceView fold(List<InvoiceEvent> events) {
        var view = InvoiceFold.apply(null, SUBMITTED);
        for (var event : events) {
            view = InvoiceFold.apply(view, event);
        }
        return view;
    }

    private static Arguments life(List<InvoiceEvent> events, InvoiceStatus status, String... money) {
        return Arguments.of(
                events, status, Stream.of(money).map(InvoiceFoldTest::eur).toList());
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }
}
