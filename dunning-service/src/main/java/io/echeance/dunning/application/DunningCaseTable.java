package io.echeance.dunning.application;

import io.echeance.dunning.domain.DunningCase;
import io.echeance.dunning.domain.DunningCase.Account;
import io.echeance.dunning.domain.DunningCase.Standing;
import io.echeance.dunning.domain.Language;
import io.echeance.dunning.domain.SealedContact;
import io.echeance.dunning.domain.Stage;
import io.echeance.eventstore.store.Sql;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
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
            c.invoice_id, c.supplier_id, c.invoice_number, c.creditor_reference, c.debtor_siren, c.debtor_name, c.language,
            c.contact_subject, c.contact_sealed, c.currency, c.gross, c.outstanding, c.due_date, c.stage, c.disputed,
            c.promised_on, c.dunning_days, c.covered_on, c.plan_version, c.plan_steps
            """;

    private static final String SAVE = """
            insert into dunning_cases (invoice_id, supplier_id, invoice_number, creditor_reference, debtor_siren, debtor_name,
                                       language, contact_subject, contact_sealed, currency, gross, outstanding, due_date,
                                       stage, disputed, promised_on, dunning_days, covered_on, plan_version, plan_steps)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                                 $9::text[], $10::text[], $11::numeric[], $12::numeric[], $13::date[], $14::text[],
                                 $15::boolean[], $16::date[], $17::integer[], $18::date[], $19::integer[], $20::text[])
            on conflict (invoice_id) do update
               set gross = excluded.gross, outstanding = excluded.outstanding, stage = excluded.stage,
                   disputed = excluded.disputed, promised_on = excluded.promised_on, dunning_days = excluded.dunning_days,
                   covered_on = excluded.covered_on, plan_version = excluded.plan_version, plan_steps = excluded.plan_steps
            """;

    private DunningCaseTable() {}

    static Map<String, DunningCase> load(Sql sql, Collection<String> invoiceIds) {
        var found = new HashMap<String, DunningCase>();
        sql.run("select " + COLUMNS + " from dunning_cases c where c.invoice_id = any($1)", (Object)
                        invoiceIds.toArray(String[]::new))
                .forEach(row -> found.put(row.getString("invoice_id"), toCase(row)));
        return found;
    }

    /** Open invoices of a supplier whose reminders go to the same person. */
    static List<DunningCase> openOf(Sql sql, String supplierId, String contactSubject) {
        return sql.list("select " + COLUMNS + """
                  from dunning_cases c
                 where c.contact_subject = $1 and c.supplier_id = $2 and c.stage = 'OPEN'
                 order by c.invoice_id
                """, DunningCaseTable::toCase, contactSubject, supplierId);
    }

    /** Pseudonyms of all persons who are, or were, the contact of a debtor. */
    static List<String> contactsOf(Sql sql, String debtorSiren) {
        return sql.list("""
                select distinct contact_subject from dunning_cases
                 where debtor_siren = $1 and contact_subject is not null order by 1
                """, row -> row.getString("contact_subject"), debtorSiren);
    }

    static void save(Sql sql, List<DunningCase> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var accounts = rows.stream().map(DunningCase::account).toList();
        var standings = rows.stream().map(DunningCase::standing).toList();
        sql.run(
                SAVE,
                Sql.texts(accounts, Account::invoiceId),
                Sql.texts(accounts, Account::supplierId),
                Sql.texts(accounts, Account::invoiceNumber),
                Sql.texts(accounts, Account::creditorReference),
                Sql.texts(accounts, Account::debtorSiren),
                Sql.texts(accounts, Account::debtorName),
                Sql.texts(accounts, row -> row.language().name()),
                Sql.texts(
                        accounts,
                        row -> row.contact() == null ? null : row.contact().subjectId()),
                Sql.texts(
                        accounts,
                        row -> row.contact() == null ? null : row.contact().sealed()),
                Sql.texts(standings, row -> row.gross().getCurrencyUnit().getCode()),
                standings.stream().map(row -> row.gross().getAmount()).toArray(BigDecimal[]::new),
                standings.stream().map(row -> row.outstanding().getAmount()).toArray(BigDecimal[]::new),
                accounts.stream().map(Account::dueDate).toArray(LocalDate[]::new),
                Sql.texts(standings, row -> row.stage().name()),
                standings.stream().map(Standing::disputed).toArray(Boolean[]::new),
                standings.stream().map(Standing::promisedOn).toArray(LocalDate[]::new),
                Sql.integers(standings, Standing::dunningDays),
                standings.stream().map(Standing::coveredOn).toArray(LocalDate[]::new),
                Sql.integers(
                        standings, row -> row.plan() == null ? null : row.plan().version()),
                Sql.texts(
                        standings,
                        row -> row.plan() == null
                                ? null
                                : PlanText.write(row.plan().steps())));
    }

    /** Reads {@link #COLUMNS}. */
    static DunningCase toCase(Row row) {
        var currency = CurrencyUnit.of(row.getString("currency"));
        return new DunningCase(
                new Account(
                        row.getString("invoice_id"),
                        row.getString("supplier_id"),
                        row.getString("invoice_number"),
                        row.getString("creditor_reference"),
                        row.getString("debtor_siren"),
                        row.getString("debtor_name"),
                        Language.valueOf(row.getString("language")),
                        contact(row),
                        row.getLocalDate("due_date")),
                new Standing(
                        Stage.valueOf(row.getString("stage")),
                        Money.of(currency, row.getBigDecimal("gross")),
                        Money.of(currency, row.getBigDecimal("outstanding")),
                        row.getBoolean("disputed"),
                        row.getLocalDate("promised_on"),
                        row.getInteger("dunning_days"),
                        row.getLocalDate("covered_on"),
                        PlanText.read(row.getInteger("plan_version"), row.getString("plan_steps"))));
    }

    private static SealedContact contact(Row row) {
        var subject = row.getString("contact_subject");
        return subject == null ? null : new SealedContact(subject, row.getString("contact_sealed"));
    }
}
