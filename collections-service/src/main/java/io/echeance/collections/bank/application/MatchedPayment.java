package io.echeance.collections.bank.application;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.echeance.collections.projection.PaymentView;
import java.util.List;

/**
 * A payment that was put on invoices.
 *
 * @param first    the payment on the first invoice; its fields are this resource's
 * @param payments all that were made of it, one for each invoice
 */
public record MatchedPayment(@JsonUnwrapped PaymentView first, boolean matched, List<PaymentView> payments) {}
