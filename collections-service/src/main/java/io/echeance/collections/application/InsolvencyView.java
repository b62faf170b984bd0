package io.echeance.collections.application;

import io.echeance.collections.domain.Insolvency.Procedure;
import java.time.LocalDate;
import java.util.List;

/**
 * Proceedings on a debtor as callers see them.
 *
 * @param claimBy    last day to declare what is owed (C. com. R622-24)
 * @param invoiceIds invoices that are owed and that it stops
 */
public record InsolvencyView(
        String debtorSiren, Procedure procedure, LocalDate publishedOn, LocalDate claimBy, List<String> invoiceIds) {}
