package io.echeance.payout.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echeance.embedded.StackTestResource;
import io.echeance.eventstore.store.Transactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The database itself keeps the books in order. */
@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "payout"))
class LedgerGuardTest {

    private static final String LINE = "('00000000-0000-7000-8000-00000000000%d', %d, '2026-01-05', 'Test', 'BANK',"
            + " 'CASH', 'sup_guard', 'inv_guard', '', %s, %s, 'EUR')";

    @Inject
    Transactions transactions;

    @Test
    void a_posting_that_is_not_balanced_is_refused() {
        assertRefused("insert into ledger_lines values " + LINE.formatted(1, 1, "10", "0"), "not balanced");
        assertRefused(
                "insert into ledger_lines values " + LINE.formatted(1, 1, "10", "0") + ","
                        + LINE.formatted(2, 1, "0", "10"),
                "not balanced");
    }

    @Test
    void a_line_has_one_side_and_no_sign() {
        assertRefused("insert into ledger_lines values " + LINE.formatted(3, 1, "10", "10"), "check constraint");
        assertRefused(
                "insert into ledger_lines values " + LINE.formatted(3, 1, "-10", "0") + ","
                        + LINE.formatted(3, 2, "0", "-10"),
                "check constraint");
    }

    @Test
    void what_is_posted_stays_as_it_is() {
        transactions.run(work -> work.sql()
                .update("insert into ledger_lines values " + LINE.formatted(4, 1, "10", "0") + ","
                        + LINE.formatted(4, 2, "0", "10") + " on conflict do nothing"));
        assertRefused("update ledger_lines set debit = 11 where invoice_id = 'inv_guard' and line = 1", "append-only");
        assertRefused("delete from ledger_lines where invoice_id = 'inv_guard'", "append-only");
        assertRefused("truncate ledger_lines", "append-only");
        assertRefused("insert into ledger_lines values " + LINE.formatted(4, 1, "10", "0"), "duplicate key");
    }

    private void assertRefused(String statement, String why) {
        assertThatThrownBy(() -> transactions.run(work -> work.sql().update(statement)))
                .hasMessageContaining(why);
    }
}
