package io.echeance.dunning.adapter.letter;

import java.util.Optional;
import org.joda.money.Money;

/** The text of the EPC QR code for a SEPA credit transfer (EPC069-12, version 002), which banking apps fill the transfer from. */
final class EpcQrText {

    private static final int LONGEST_NAME = 70;

    private EpcQrText() {}

    /**
     * @param reference structured, ISO 11649
     */
    static String of(String beneficiary, String iban, Optional<String> bic, Money amount, String reference) {
        var name = beneficiary.length() > LONGEST_NAME ? beneficiary.substring(0, LONGEST_NAME) : beneficiary;
        return String.join(
                "\n",
                "BCD",
                "002",
                "1",
                "SCT",
                bic.orElse(""),
                name,
                iban.replace(" ", ""),
                amount.getCurrencyUnit().getCode() + amount.getAmount().toPlainString(),
                "",
                reference);
    }
}
