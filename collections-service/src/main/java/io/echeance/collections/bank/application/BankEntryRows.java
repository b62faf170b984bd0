package io.echeance.collections.bank.application;

import io.echeance.collections.bank.application.BankEntry.Status;
import io.echeance.collections.bank.domain.BankTransaction;
import io.echeance.collections.bank.domain.BankTransaction.Kind;
import io.echeance.collections.bank.domain.Outcome.Doubt;
import io.echeance.collections.bank.domain.Payer;
import io.echeance.collections.bank.domain.Remittance;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Arrays;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** From rows of the register of bank entries to entries. */
final class BankEntryRows {

    /** The columns of a row, of the table as {@code e}; see {@link #read}. */
    static final String COLUMNS = """
            e.entry_id, e.account, e.kind, e.reference, e.entry_reference, e.amount, e.value_date, e.end_to_end_id,
            e.stated_references, e.remittance, e.payer_name, e.payer_iban, e.payer_account, e.status, e.doubt
            """;

    private BankEntryRows() {}

    static BankEntry read(Row row) {
        var doubt = row.getString("doubt");
        return new BankEntry(
                row.getString("entry_id"),
                new BankTransaction(
                        row.getString("account"),
                        row.getString("reference"),
                        row.getString("entry_reference"),
                        Kind.valueOf(row.getString("kind")),
                        Money.of(CurrencyUnit.EUR, row.getBigDecimal("amount")),
                        row.getLocalDate("value_date"),
                        row.getString("end_to_end_id"),
                        new Remittance(
                                Arrays.asList(row.getArrayOfStrings("stated_references")), row.getString("remittance")),
                        new Payer(row.getString("payer_name"), row.getString("payer_iban"))),
                row.getString("payer_account"),
                Status.valueOf(row.getString("status")),
                doubt == null ? null : Doubt.valueOf(doubt));
    }
}
