package io.echeance.dunning.query;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Whose invoice it is, and since when it is covered. */
@Entity
@Table(name = "dunning_cases")
public class CoveredInvoice {

    @Id
    @Column(name = "invoice_id")
    String invoiceId;

    @Column(name = "supplier_id")
    String supplierId;

    @Column(name = "covered_on")
    LocalDate coveredOn;
}
