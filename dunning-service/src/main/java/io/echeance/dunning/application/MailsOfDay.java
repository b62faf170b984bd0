package io.echeance.dunning.application;

import io.echeance.eventstore.store.Sql;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** SQL of the mails that went to a person on a day, so that nobody gets too many. */
final class MailsOfDay {

    private MailsOfDay() {}

    /** Suppliers in whose names each person got a mail on the day. */
    static Map<String, Set<String>> of(Sql sql, Collection<Recipient> recipients, LocalDate day) {
        var found = new HashMap<String, Set<String>>();
        sql.run(
                        "select contact_subject, supplier_id from mails_of_day where contact_subject = any($1) and day = $2",
                        Sql.texts(recipients, Recipient::contactSubject),
                        day)
                .forEach(row -> found.computeIfAbsent(row.getString("contact_subject"), person -> new HashSet<>())
                        .add(row.getString("supplier_id")));
        return found;
    }

    static void add(Sql sql, Collection<Recipient> recipients, LocalDate day) {
        sql.run(
                """
                insert into mails_of_day (contact_subject, supplier_id, day)
                select n.*, $3 from unnest($1::text[], $2::text[]) as n order by 1, 2 on conflict do nothing
                """,
                Sql.texts(recipients, Recipient::contactSubject),
                Sql.texts(recipients, Recipient::supplierId),
                day);
    }

    /** Those mails were certainly not sent. */
    static void remove(Sql sql, Collection<Recipient> recipients, LocalDate day) {
        if (!recipients.isEmpty()) {
            sql.run(
                    """
                    delete from mails_of_day m using unnest($1::text[], $2::text[]) as n(contact_subject, supplier_id)
                     where m.contact_subject = n.contact_subject and m.supplier_id = n.supplier_id and m.day = $3
                    """,
                    Sql.texts(recipients, Recipient::contactSubject),
                    Sql.texts(recipients, Recipient::supplierId),
                    day);
        }
    }

    /** Earlier days no longer matter. */
    static void forgetBefore(Sql sql, LocalDate day) {
        sql.run("delete from mails_of_day where day < $1", day);
    }
}
