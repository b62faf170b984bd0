package io.echeance.gateway.query;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** An invoice of the read model. Written by the projection only. */
@Entity
@Immutable
@Table(name = "invoices")
public class InvoiceRow {

    @Id
    @Column(name = "invoice_id")
    String invoiceId;

    @Column(name = "supplier_id")
    String supplierId;

    String number;

    @Column(name = "debtor_siren")
    String debtorSiren;

    String status;

    @Column(name = "due_date")
    LocalDate dueDate;

    @Column(name = "submitted_on")
    LocalDate submittedOn;

    @Column(name = "submitted_at")
    Instant submittedAt;

    int version;

    String view;

    public String invoiceId() {
        return invoiceId;
    }

    public String supplierId() {
        return supplierId;
    }

    public int version() {
        return version;
    }

    /** All facets, as JSON of {@link io.echeance.gateway.domain.InvoiceView}. */
    public String view() {
        return view;
    }
}
