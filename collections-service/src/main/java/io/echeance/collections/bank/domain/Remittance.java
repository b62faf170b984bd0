package io.echeance.collections.bank.domain;

import java.util.List;

/**
 * What the payer says the money is for.
 *
 * @param references structured references (ISO 20022 CdtrRefInf, RfrdDocInf), as they were written
 * @param text       free text on one line; may be empty
 */
public record Remittance(List<String> references, String text) {

    public Remittance {
        references = List.copyOf(references);
    }
}
