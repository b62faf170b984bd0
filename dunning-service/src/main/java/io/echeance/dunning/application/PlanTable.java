package io.echeance.dunning.application;

import io.echeance.dunning.domain.AgreedPlan;
import io.echeance.dunning.domain.DunningCase;
import io.echeance.dunning.domain.PlanEvent.ReminderPlanSet;
import io.echeance.eventstore.store.Sql;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SQL of the agreed plans: a fold of the log. */
public final class PlanTable {

    /**
     * A plan and the day on which it was set.
     *
     * @param setOn it holds for invoices that are covered on later days, so that every reader of the log comes to the same plan
     */
    public record DatedPlan(ReminderPlanSet plan, LocalDate setOn) {}

    private PlanTable() {}

    /** Versions that are known stay as they are. */
    public static void save(Sql sql, List<DatedPlan> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.run(
                """
                insert into reminder_plans (supplier_id, debtor_siren, version, steps, set_on)
                select * from unnest($1::text[], $2::text[], $3::integer[], $4::text[], $5::date[]) on conflict do nothing
                """,
                Sql.texts(rows, row -> row.plan().supplierId()),
                Sql.texts(rows, row -> siren(row.plan().debtorSiren())),
                Sql.integers(rows, row -> row.plan().version()),
                Sql.texts(rows, row -> PlanText.write(row.plan().steps())),
                rows.stream().map(DatedPlan::setOn).toArray(LocalDate[]::new));
    }

    /** The plan of each invoice on the day of its cover: its debtor's, else its supplier's, else none. */
    static Map<String, AgreedPlan> inForce(Sql sql, Collection<DunningCase> covered) {
        var found = new HashMap<String, AgreedPlan>();
        if (!covered.isEmpty()) {
            sql.run(
                            """
                            select distinct on (c.invoice_id) c.invoice_id, p.version, p.steps
                              from unnest($1::text[], $2::text[], $3::text[], $4::date[])
                                   as c(invoice_id, supplier_id, debtor_siren, covered_on)
                              join reminder_plans p on p.supplier_id = c.supplier_id
                                                   and p.debtor_siren in (c.debtor_siren, '') and p.set_on < c.covered_on
                             order by c.invoice_id, p.debtor_siren desc, p.version desc
                            """,
                            Sql.texts(covered, DunningCase::invoiceId),
                            Sql.texts(covered, one -> one.account().supplierId()),
                            Sql.texts(covered, one -> one.account().debtorSiren()),
                            covered.stream()
                                    .map(one -> one.standing().coveredOn())
                                    .toArray(LocalDate[]::new))
                    .forEach(row -> found.put(
                            row.getString("invoice_id"),
                            PlanText.read(row.getInteger("version"), row.getString("steps"))));
        }
        return found;
    }

    private static String siren(String debtorSiren) {
        return debtorSiren == null ? "" : debtorSiren;
    }
}
