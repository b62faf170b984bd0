package io.echeance.collections.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.collections.domain.ReceivableCommand.DeclareDefault;
import io.echeance.collections.domain.ReceivableCommand.RecordPayment;
import io.echeance.collections.domain.ReceivableCommand.ReversePayment;
import io.echeance.collections.domain.ReceivableEvent.ClientPaid;
import io.echeance.collections.domain.ReceivableEvent.DebtorInsolvent;
import io.echeance.collections.domain.ReceivableEvent.DefaultDeclared;
import io.echeance.collections.domain.ReceivableEvent.PaymentReceived;
import io.echeance.collections.domain.ReceivableEvent.PaymentReversed;
import io.echeance.collections.domain.ReceivableEvent.PenaltiesAssessed;
import io.echeance.collections.domain.ReceivableEvent.PromiseRecorded;
import io.echeance.collections.domain.ReceivableEvent.RecoveryClosed;
import io.echeance.collections.domain.ReceivableEvent.RecoveryOpened;
import io.echeance.collections.domain.ReceivableEvent.RecoveryStageReached;
import io.echeance.eventstore.decider.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Whatever happens in whatever order, the money adds up. The sums here are made from the events alone, in cents. */
class ReceivablePropertiesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 1);
    private static final int GROSS = 10_000;

    /** Something that happens; {@code value} is an amount in cents, the number of a payment, or days after the due date. */
    record Step(Kind kind, int value) {}

    enum Kind {
        PAY,
        REVERSE,
        DEFAULT_DAY,
        DISPUTE,
        RESOLVE,
        CANCEL
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var pay = Arbitraries.integers().between(1, 12_000).map(cents -> new Step(Kind.PAY, cents));
        var reverse = Arbitraries.integers().between(0, 12).map(number -> new Step(Kind.REVERSE, number));
        var day = Arbitraries.integers().between(50, 70).map(days -> new Step(Kind.DEFAULT_DAY, days));
        var other = Arbitraries.of(Kind.DISPUTE, Kind.RESOLVE).map(kind -> new Step(kind, 0));
        var rare = Arbitraries.of(new Step(Kind.CANCEL, 0));
        return Arbitraries.frequencyOf(
                        Tuple.of(8, pay), Tuple.of(4, reverse), Tuple.of(2, day), Tuple.of(1, other), Tuple.of(1, rare))
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 2000)
    void money_adds_up_after_every_event(@ForAll("steps") List<Step> steps) {
        var world = new Simulation();
        for (var step : steps) {
            world.happens(step).forEach(world.books::check);
            world.checkBalance();
        }
    }

    /** The service's side: the decider with the facts that change around it. */
    private static final class Simulation {
        private final ReceivableDecider decider = new ReceivableDecider(ReceivableSpec.POLICY);
        private final Books books = new Books();
        private final List<String> payments = new ArrayList<>();
        private Account account = decider.initialState();
        private Cover cover = new Cover.Granted(60, false);

        List<ReceivableEvent> happens(Step step) {
            return switch (step.kind()) {
                case PAY -> decide(new RecordPayment(invoice(), payment(step.value()), DUE));
                case REVERSE -> decide(new ReversePayment(invoice(), "pay_" + step.value(), "bounced", DUE));
                case DEFAULT_DAY -> declareDefault(DUE.plusDays(step.value()));
                case DISPUTE -> becomes(new Cover.Granted(60, true));
                case RESOLVE -> becomes(new Cover.Granted(60, false));
                case CANCEL -> becomes(new Cover.Cancelled());
            };
        }

        private List<ReceivableEvent> declareDefault(LocalDate today) {
            var events = decide(new DeclareDefault(invoice(), today));
            boolean allowed = cover.equals(new Cover.Granted(60, false)) && !today.isBefore(DUE.plusDays(60));
            assertThat(events)
                    .as("no default out of turn")
                    .filteredOn(event -> event instanceof DefaultDeclared)
                    .hasSize(allowed && books.mayDefault() ? 1 : 0);
            return events;
        }

        private List<ReceivableEvent> becomes(Cover next) {
            cover = cover instanceof Cover.Cancelled ? cover : next;
            return List.of();
        }

        private List<ReceivableEvent> decide(ReceivableCommand command) {
            if (!(decider.decide(command, account) instanceof Decision.Accepted<ReceivableEvent>(var events))) {
                return List.of();
            }
            for (var event : events) {
                account = decider.evolve(account, event);
            }
            return events;
        }

        private Payment payment(int cents) {
            var id = "pay_" + payments.size();
            payments.add(id);
            return new Payment(id, money(cents), DUE, Route.PLATFORM, id);
        }

        private InvoiceFacts invoice() {
            return new InvoiceFacts("inv_1", money(GROSS), DUE, cover);
        }

        void checkBalance() {
            var balance = new Balance(money(GROSS), account.received());
            assertThat(balance.received()).isEqualTo(money(books.received));
            assertThat(cents(balance.received()) - cents(balance.allocated()) - cents(balance.credit()))
                    .isZero();
            assertThat(cents(balance.allocated()) + cents(balance.outstanding()))
                    .isEqualTo(GROSS);
            assertThat(cents(balance.outstanding())).isNotNegative();
            assertThat(cents(balance.credit())).isNotNegative();
        }
    }

    /** An auditor's side: sums over events, knowing nothing of the decider. */
    private static final class Books {
        private final Map<String, Integer> standing = new HashMap<>();
        private int received;
        private boolean completed;
        private boolean mustComplete;
        private boolean defaulted;

        boolean mayDefault() {
            return !defaulted && received < GROSS;
        }

        void check(ReceivableEvent event) {
            assertThat(mustComplete)
                    .as("ClientPaid follows the payment that completes")
                    .isEqualTo(event instanceof ClientPaid);
            switch (event) {
                case PaymentReceived payment -> {
                    assertThat(standing.put(payment.paymentId(), cents(payment.amount())))
                            .isNull();
                    received += cents(payment.amount());
                    checkOutstanding(payment.outstanding());
                    mustComplete = received >= GROSS && !completed;
                }
                case PaymentReversed reversal -> {
                    assertThat(standing.remove(reversal.paymentId())).isEqualTo(cents(reversal.amount()));
                    received -= cents(reversal.amount());
                    checkOutstanding(reversal.outstanding());
                    completed = received >= GROSS;
                }
                case ClientPaid paid -> {
                    assertThat(cents(paid.total())).isEqualTo(received).isGreaterThanOrEqualTo(GROSS);
                    completed = true;
                    mustComplete = false;
                }
                case PromiseRecorded _,
                        PenaltiesAssessed _,
                        RecoveryOpened _,
                        RecoveryStageReached _,
                        RecoveryClosed _,
                        DebtorInsolvent _ -> {} // moves no money
                case DefaultDeclared declared -> {
                    assertThat(mayDefault()).isTrue();
                    checkOutstanding(declared.outstanding());
                    assertThat(cents(declared.received())).isEqualTo(received);
                    defaulted = true;
                }
            }
        }

        private void checkOutstanding(Money outstanding) {
            assertThat(cents(outstanding)).isEqualTo(Math.max(0, GROSS - received));
        }
    }

    private static Money money(int cents) {
        return Money.ofMinor(CurrencyUnit.EUR, cents);
    }

    private static int cents(Money money) {
        return money.getAmountMinorInt();
    }
}
