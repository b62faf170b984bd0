package io.echeance.coverage.limit.query;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Whose invoice is on whom. */
@Entity
@Immutable
@Table(name = "covers")
public class CoverEntity {

    @Id
    @Column(name = "invoice_id")
    public String invoiceId;

    @Column(name = "supplier_id")
    public String supplierId;

    @Column(name = "debtor_siren")
    public String debtorSiren;
}
