package io.echeance.coverage.policy.query;

import io.echeance.coverage.policy.domain.PolicyHolder;
import io.echeance.coverage.policy.domain.SealedContact;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A policy as it stands. */
@Entity
@Immutable
@Table(name = "policies")
public class PolicyEntity {

    @Id
    @Column(name = "supplier_id")
    public String supplierId;

    @Column(name = "position")
    public long position;

    /** Number of its events; the ETag. */
    @Column(name = "version")
    public int version;

    @Column(name = "policy_version")
    public int policyVersion;

    @Column(name = "supplier_name")
    public String supplierName;

    @Column(name = "siren")
    public String siren;

    @Column(name = "contact_subject_id")
    public String contactSubjectId;

    @Column(name = "contact_sealed")
    public String contactSealed;

    @Column(name = "signed_on")
    public LocalDate signedOn;

    /** First day without cover; null while no end was declared. */
    @Column(name = "terminated_on")
    public LocalDate terminatedOn;

    /** JSON of the policy's own numbers. */
    @Column(name = "terms")
    public String terms;

    public PolicyHolder holder() {
        return new PolicyHolder(supplierName, siren, new SealedContact(contactSubjectId, contactSealed), signedOn);
    }
}
