package io.echeance.coverage.decision.domain;

import static io.echeance.coverage.decision.domain.Given.TERMS;
import static io.echeance.coverage.decision.domain.Given.TODAY;
import static io.echeance.coverage.decision.domain.Given.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.UniqueElements;

/** No reason hides another one, and the order in which things went wrong does not matter. */
class ReasonsPropertiesTest {

    /** What can be wrong with an invoice independently of all else. */
    enum Fault {
        DEBTOR_IN_DEFAULT(Given::inDefault),
        STOP_OF_COVER(given -> given.oldestOpenDueOn(TODAY.minusDays(46))),
        LIMIT_EXCEEDED(given -> given.limit("0.00")),
        ISSUED_TOO_LONG_AGO(given -> given.issuedOn(TODAY.minusDays(31))),
        TOO_CLOSE_TO_DUE_DATE(given -> given.dueOn(TODAY.plusDays(4))),
        AMOUNT_TOO_SMALL(given -> given.gross("299.99")),
        RELATED_COMPANY(given -> given.debtor("404833048", true)),
        POLICY_NOT_IN_FORCE(Given::afterTheEndOfThePolicy);

        private final Consumer<Given> happens;

        Fault(Consumer<Given> happens) {
            this.happens = happens;
        }

        private ReasonCode code() {
            return ReasonCode.valueOf(name());
        }
    }

    @Property
    void whatIsWrongIsToldExactlyAndInTheOrderOfTheTable(@ForAll @UniqueElements List<Fault> faults) {
        var given = invoice().dueOn(TODAY.plusDays(20)); // no fault makes the term too long
        faults.forEach(fault -> fault.happens.accept(given));

        assertThat(CoverRules.failing(given.inputs(), TERMS))
                .isEqualTo(faults.stream().map(Fault::code).sorted().toList());
    }
}
