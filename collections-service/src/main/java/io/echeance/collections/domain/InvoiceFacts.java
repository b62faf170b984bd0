package io.echeance.collections.domain;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What other services have said about an invoice, as far as collections needs it. It comes with each command, as the
 * business day does: the stream of this aggregate holds its own facts only.
 *
 * @param gross what the client owes (EN 16931 BT-115, the amount due)
 */
public record InvoiceFacts(String invoiceId, Money gross, LocalDate dueDate, Cover cover) {}
