package io.echeance.invoice.domain;

/** The insurer's decision on an invoice, as far as it is known here. */
public enum Coverage {
    PENDING,
    REFERRED,
    GRANTED,
    DECLINED
}
