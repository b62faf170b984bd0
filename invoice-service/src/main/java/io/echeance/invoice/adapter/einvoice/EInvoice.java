package io.echeance.invoice.adapter.einvoice;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an e-invoice (EN 16931) says, unchecked; whatever it does not say is null.
 *
 * @param number    BT-1
 * @param typeCode  BT-3, UNTDID 1001
 * @param currency  BT-5
 * @param issueDate BT-2
 * @param dueDate   BT-9
 * @param amountDue BT-115, what is left to pay
 * @param net       BT-109, without VAT
 * @param vat       BT-110
 */
public record EInvoice(
        Syntax syntax,
        String number,
        String typeCode,
        String currency,
        LocalDate issueDate,
        LocalDate dueDate,
        BigDecimal amountDue,
        BigDecimal net,
        BigDecimal vat,
        Party seller,
        Party buyer) {

    /**
     * A company on an e-invoice.
     *
     * @param siren   from its SIRET or SIREN (scheme 0002), else from its French VAT number
     * @param country ISO 3166-1 alpha-2
     * @param contact of a person, or null
     */
    public record Party(String name, String siren, String country, Person contact) {}

    /** BT-56 to BT-58. */
    public record Person(String name, String phone, String email) {}
}
