package io.echeance.dunning.application;

import io.echeance.dunning.domain.DunningCase;
import io.echeance.dunning.domain.Language;
import io.echeance.dunning.domain.SealedContact;
import io.echeance.dunning.domain.Stage;
import io.echeance.eventstore.store.Sql;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** SQL of the invoices as the reminders see them. */
final class DunningCaseTable {

    static final String COLUMNS = """
            c.invoice_id, c.supplier_id, c.invoice_number, c.creditor_reference, c.language, c.contact_subject,
            c.contact_sealed, c.currency, c.gross, c.outstanding, c.due_date, c.stage, c.disputed, c.dunning_days, c.covered_on
            """;

    private static final String SAVE = """
            insert into dunning_cases (invoice_id, supplier_id, invoice_number, creditor_reference, language, contact_subject,
                                       contact_sealed, currency, gross, outstanding, due_date, stage, disputed, dunning_days,
                                       covered_on)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                                 $9::numeric[], $10::numeric[], $11::date[], $12::text[], $13::boolean[], $14::integer[],
                                 $15::date[])
            on conflict (invoice_id) do update
               set gross = excluded.gross, outstanding = excluded.outstanding, stage = excluded.stage,
                   disputed = excluded.disputed, dunning_days = excluded.dunning_days, covered_on = excluded.covered_on
            """;

    private DunningCaseTable() {}

    static Map<String, DunningCase> load(Sql sql, Collection<String> invoiceIds) {
        var found = new HashMap<String, DunningCase>();
        sql.run("select " + COLUMNS + " from dunning_cases c where c.invoice_id = any($1)", (Object)
                        invoiceIds.toArray(String[]::new))
                .forEach(row -> found.put(row.getString("invoice_id"), toCase(row)));
        return found;
    }

    static void save(Sql sql, List<DunningCase> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.run(
                SAVE,
                Sql.texts(rows, DunningCase::invoiceId),
                Sql.texts(rows, DunningCase::supplierId),
                Sql.texts(rows, DunningCase::invoiceNumber),
                Sql.texts(rows, DunningCase::creditorReference),
                Sql.texts(rows, row -> row.language().name()),
                Sql.texts(
                        rows,
                        row -> row.contact() == null ? null : row.contact().subjectId()),
                Sql.texts(
                        rows,
                        row -> row.contact() == null ? null : row.contact().sealed()),
                Sql.texts(rows, row -> row.gross().getCurrencyUnit().getCode()),
                rows.stream().map(row -> row.gross().getAmount()).toArray(java.math.BigDecimal[]::new),
                rows.stream().map(row -> row.outstanding().getAmount()).toArray(java.math.BigDecimal[]::new),
                rows.stream().map(DunningCase::dueDate).toArray(LocalDate[]::new),
                Sql.texts(rows, row -> row.stage().name()),
                rows.stream().map(DunningCase::disputed).toArray(Boolean[]::new),
                Sql.integers(rows, DunningCase::dunningDays),
                rows.stream().map(DunningCase::coveredOn).toArray(LocalDate[]::new));
    }

    /** Reads {@link #COLUMNS}. */
    static DunningCase toCase(Row row) {
        var currency = CurrencyUnit.of(row.getString("currency"));
        return new DunningCase(
                row.getString("invoice_id"),
                row.getString("supplier_id"),
                row.getString("invoice_number"),
                row.getString("creditor_reference"),
                Language.valueOf(row.getString("language")),
                contact(row),
                Money.of(currency, row.getBigDecimal("gross")),
                Money.of(currency, row.getBigDecimal("outstanding")),
                row.getLocalDate("due_date"),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("disputed"),
                row.getInteger("dunning_days"),
                row.getLocalDate("covered_on"));
    }

    private static SealedContact contact(Row row) {
        var subject = row.getString("contact_subject");
        return subject == null ? null : new SealedContact(subject, row.getString("contact_sealed"));
    }
}
