package io.echeance.collections.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.echeance.collections.domain.ReceivableCommand.DeclareDefault;
import io.echeance.collections.domain.ReceivableCommand.RecordPayment;
import io.echeance.collections.domain.ReceivableCommand.ReversePayment;
import io.echeance.collections.domain.ReceivableEvent.ClientPaid;
import io.echeance.collections.domain.ReceivableEvent.DefaultDeclared;
import io.echeance.collections.domain.ReceivableEvent.PaymentReceived;
import io.echeance.collections.domain.ReceivableEvent.PaymentReversed;
import io.echeance.collections.domain.ReceivableEvent.PenaltiesAssessed;
import io.echeance.collections.domain.ReceivableEvent.RecoveryClosed;
import io.echeance.collections.domain.ReceivableEvent.RecoveryOpened;
import io.echeance.eventstore.decider.Decision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Given events, when command, then events. One invoice of 1000.00, due on 2026-03-01, default at 60 days. */
final class ReceivableSpec {

    static final String INVOICE = "inv_1";
    static final LocalDate DUE = LocalDate.of(2026, 3, 1);
    static final LocalDate DEFAULT_DAY = LocalDate.of(2026, 4, 30);
    static final LocalDate TODAY = LocalDate.of(2026, 2, 25);
    static final CollectionPolicy POLICY = new CollectionPolicy(
            new PenaltyTerms(
                    new TreeMap<>(Map.of(
                            LocalDate.of(2025, 1, 1), new BigDecimal("0.1315"),
                            LocalDate.of(2025, 7, 1), new BigDecimal("0.1215"),
                            LocalDate.of(2026, 7, 1), new BigDecimal("0.1300"))),
                    365,
                    eur("40.00")),
            new RecoveryPlan(List.of(
                    new RecoveryPlan.Stage("AMICABLE", 0),
                    new RecoveryPlan.Stage("PRE_LEGAL", 30),
                    new RecoveryPlan.Stage("COURT_ORDER", 60))),
            15);
    static final LocalDate VALUE_DATE = LocalDate.of(2026, 2, 20);
    static final Cover COVERED = new Cover.Granted(60, false);
    static final Cover DISPUTED = new Cover.Granted(60, true);

    private final ReceivableDecider decider = new ReceivableDecider(POLICY);
    private final Account account;
    private final Cover cover;
    private Decision<ReceivableEvent> decision;

    private ReceivableSpec(Account account, Cover cover) {
        this.account = account;
        this.cover = cover;
    }

    static ReceivableSpec given(ReceivableEvent... history) {
        var decider = new ReceivableDecider(POLICY);
        var account = decider.initialState();
        for (var event : history) {
            account = decider.evolve(account, event);
        }
        return new ReceivableSpec(account, COVERED);
    }

    ReceivableSpec and(Cover other) {
        return new ReceivableSpec(account, other);
    }

    ReceivableSpec whenPaid(String id, String amount) {
        return when(new RecordPayment(
                invoice(), new Payment(id, eur(amount), VALUE_DATE, Route.PLATFORM, "BK-" + id), TODAY));
    }

    ReceivableSpec whenReversed(String id) {
        return when(new ReversePayment(invoice(), id, "bounced", TODAY));
    }

    ReceivableSpec whenDefaultIsDue(LocalDate today) {
        return when(new DeclareDefault(invoice(), today));
    }

    /** Besides what follows for a late invoice; see {@link #thenAll}. */
    void then(ReceivableEvent... events) {
        if (decision instanceof Decision.Accepted<ReceivableEvent>(var decided)) {
            assertThat(decided).filteredOn(event -> !isLate(event)).containsExactly(events);
        } else {
            fail("refused: " + decision);
        }
    }

    /** Nothing else. */
    void thenAll(ReceivableEvent... events) {
        assertThat(decision).isEqualTo(new Decision.Accepted<>(List.of(events)));
    }

    private static boolean isLate(ReceivableEvent event) {
        return event instanceof PenaltiesAssessed || event instanceof RecoveryOpened || event instanceof RecoveryClosed;
    }

    void thenRefused(String code) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Rejected.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    ReceivableSpec when(ReceivableCommand command) {
        decision = decider.decide(command, account);
        return this;
    }

    InvoiceFacts invoice() {
        return new InvoiceFacts(INVOICE, eur("1000.00"), DUE, cover);
    }

    static Money eur(String amount) {
        return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }

    static PaymentReceived received(String id, String amount, String outstanding) {
        return new PaymentReceived(INVOICE, id, eur(amount), VALUE_DATE, Route.PLATFORM, "BK-" + id, eur(outstanding));
    }

    static PaymentReversed reversed(String id, String amount, String outstanding) {
        return new PaymentReversed(INVOICE, id, eur(amount), "bounced", eur(outstanding));
    }

    static ClientPaid paid(String total) {
        return new ClientPaid(INVOICE, VALUE_DATE, eur(total), Route.PLATFORM);
    }

    static DefaultDeclared defaulted(LocalDate day, String outstanding, String received) {
        return new DefaultDeclared(INVOICE, DUE, day, eur(outstanding), eur(received));
    }
}
