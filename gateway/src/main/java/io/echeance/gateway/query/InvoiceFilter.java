package io.echeance.gateway.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Which invoices a list shows; null or empty means any.
 *
 * @param tenant        whose invoices the caller may see
 * @param supplier      whose invoices the caller asks for
 * @param dueBefore     due on an earlier day
 * @param dueAfter      due on a later day
 * @param submittedFrom submitted on a later business day
 * @param submittedAt   submitted at a later instant
 * @param olderThan     invoices submitted before this one: where the page begins
 */
public record InvoiceFilter(
        String tenant,
        String supplier,
        List<String> statuses,
        String debtor,
        LocalDate dueBefore,
        LocalDate dueAfter,
        String number,
        LocalDate submittedFrom,
        Instant submittedAt,
        String olderThan,
        int limit) {}
