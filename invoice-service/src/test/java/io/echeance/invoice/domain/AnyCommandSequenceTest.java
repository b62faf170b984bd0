package io.echeance.invoice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.eventstore.decider.Decision.Accepted;
import io.echeance.invoice.domain.InvoiceCommand.Cancel;
import io.echeance.invoice.domain.InvoiceCommand.ReachDueDate;
import io.echeance.invoice.domain.InvoiceCommand.Submit;
import io.echeance.invoice.domain.InvoiceEvent.DueDateReached;
import io.echeance.invoice.domain.InvoiceEvent.InvoiceCancelled;
import io.echeance.invoice.domain.InvoiceEvent.InvoiceSubmitted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyCommandSequenceTest {

    private static final InvoiceDecider DECIDER = new InvoiceDecider();

    @Property
    void keeps_a_life_in_order(@ForAll("commands") List<InvoiceCommand> commands) {
        var events = run(commands);
        assertThat(events.stream().map(InvoiceEvent::getClass)).doesNotHaveDuplicates();
        assertThat(events).hasSizeLessThanOrEqualTo(2);
        if (!events.isEmpty()) {
            assertThat(events.getFirst()).isInstanceOf(InvoiceSubmitted.class);
        }
    }

    @Property
    void an_invoice_is_due_only_when_it_is_covered_unpaid_and_the_day_has_come(
            @ForAll("commands") List<InvoiceCommand> commands) {
        var state = DECIDER.initialState();
        for (var command : commands) {
            if (DECIDER.decide(command, state) instanceof Accepted<InvoiceEvent>(var events)) {
                for (var event : events) {
                    if (event instanceof DueDateReached) {
                        var reach = (ReachDueDate) command;
                        assertThat(reach.facts().coveredAndUnpaid()).isTrue();
                        assertThat(reach.today()).isAfterOrEqualTo(Invoices.DUE);
                    }
                    if (event instanceof InvoiceCancelled) {
                        assertThat(((Cancel) command).today()).isBefore(Invoices.DUE);
                    }
                    state = DECIDER.evolve(state, event);
                }
            }
        }
    }

    private static List<InvoiceEvent> run(List<InvoiceCommand> commands) {
        var all = new ArrayList<InvoiceEvent>();
        var state = DECIDER.initialState();
        for (var command : commands) {
            if (DECIDER.decide(command, state) instanceof Accepted<InvoiceEvent>(var events)) {
                for (var event : events) {
                    state = DECIDER.evolve(state, event);
                    all.add(event);
                }
            }
        }
        return all;
    }

    @Provide
    Arbitrary<List<InvoiceCommand>> commands() {
        var facts = Combinators.combine(Arbitraries.of(Coverage.class), Arbitraries.of(true, false))
                .as(ForeignFacts::new);
        Arbitrary<LocalDate> days = Arbitraries.integers().between(-3, 3).map(Invoices.DUE::plusDays);
        Arbitrary<InvoiceCommand> submit = Arbitraries.of(new Submit(Invoices.SUBMITTED));
        Arbitrary<InvoiceCommand> cancel =
                Combinators.combine(days, facts).as((day, known) -> new Cancel("why", "who", day, known));
        Arbitrary<InvoiceCommand> reach = Combinators.combine(days, facts).as(ReachDueDate::new);
        return Arbitraries.oneOf(submit, cancel, reach).list().ofMaxSize(12);
    }
}
