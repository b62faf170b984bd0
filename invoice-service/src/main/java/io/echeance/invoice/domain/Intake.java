package io.echeance.invoice.domain;

/** How an invoice came in. */
public enum Intake {
    API,
    FACTURX,
    UBL,
    CII,
    CSV
}
