package io.echeance.dunning.application;

import io.echeance.dunning.domain.InvoiceFact.PaymentReceived;
import io.echeance.dunning.domain.InvoiceFact.PaymentReversed;
import io.echeance.dunning.domain.Payment;
import io.echeance.eventstore.store.Sql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** SQL of the payments that count, for the interest between them. */
final class ClientPayments {

    private ClientPayments() {}

    static void add(Sql sql, List<PaymentReceived> payments) {
        if (payments.isEmpty()) {
            return;
        }
        sql.run(
                """
                insert into client_payments (invoice_id, payment_id, currency, amount, value_date)
                select * from unnest($1::text[], $2::text[], $3::text[], $4::numeric[], $5::date[]) on conflict do nothing
                """,
                Sql.texts(payments, PaymentReceived::invoiceId),
                Sql.texts(payments, PaymentReceived::paymentId),
                Sql.texts(
                        payments, payment -> payment.amount().getCurrencyUnit().getCode()),
                payments.stream().map(payment -> payment.amount().getAmount()).toArray(BigDecimal[]::new),
                payments.stream().map(PaymentReceived::valueDate).toArray(LocalDate[]::new));
    }

    static void remove(Sql sql, List<PaymentReversed> payments) {
        if (payments.isEmpty()) {
            return;
        }
        sql.run("""
                delete from client_payments p using unnest($1::text[], $2::text[]) as gone(invoice_id, payment_id)
                 where p.invoice_id = gone.invoice_id and p.payment_id = gone.payment_id
                """, Sql.texts(payments, PaymentReversed::invoiceId), Sql.texts(payments, PaymentReversed::paymentId));
    }

    static Map<String, List<Payment>> load(Sql sql, Collection<String> invoiceIds) {
        var found = new HashMap<String, List<Payment>>();
        sql.run("""
                        select invoice_id, payment_id, currency, amount, value_date
                          from client_payments where invoice_id = any($1) order by value_date, payment_id
                        """, (Object) invoiceIds.toArray(String[]::new))
                .forEach(row -> found.computeIfAbsent(row.getString("invoice_id"), id -> new ArrayList<>())
                        .add(new Payment(
                                row.getString("payment_id"),
                                Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("amount")),
                                row.getLocalDate("value_date"))));
        return found;
    }
}
