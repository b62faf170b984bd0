package io.echeance.dunning.application;

import io.echeance.dunning.domain.DunningCase;

/**
 * Who gets one mail: a person, in the name of one supplier.
 *
 * @param contactSubject pseudonym of the person
 */
record Recipient(String supplierId, String contactSubject) {

    static Recipient of(DunningCase invoice) {
        return new Recipient(invoice.account().supplierId(), invoice.contact().subjectId());
    }

    /** As the table of intentions keeps it. */
    String key() {
        return supplierId + "/" + contactSubject;
    }
}
