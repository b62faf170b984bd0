package io.echeance.dunning.adapter.letter;

import io.echeance.dunning.application.DunningConfig;
import io.echeance.dunning.application.Supplier;
import java.util.Map;

/**
 * What a letter that asks for the payment of a debt has to say besides the debt itself (CPCE R124-4): who collects and for whom, how
 * to pay, and the text of CPCE L111-8. There is no such letter without all of them.
 *
 * @param bic null where banks do not need it
 */
public record Mentions(
        String collector,
        String collectorAddress,
        String collectorSiren,
        String creditor,
        String creditorSiren,
        String beneficiary,
        String iban,
        String bic,
        String legalText) {

    /** @throws MentionMissing when one is blank */
    public Mentions {
        Map.of(
                        "collector", collector,
                        "collectorAddress", collectorAddress,
                        "collectorSiren", collectorSiren,
                        "creditor", creditor,
                        "creditorSiren", creditorSiren,
                        "beneficiary", beneficiary,
                        "iban", iban,
                        "legalText", legalText)
                .forEach(Mentions::require);
    }

    static Mentions of(Supplier supplier, DunningConfig config, Map<String, String> words) {
        return new Mentions(
                config.collector().name(),
                config.collector().address(),
                config.collector().siren(),
                supplier.name(),
                supplier.siren(),
                config.account().beneficiary(),
                LocalText.groupsOfFour(config.account().iban()),
                config.account().bic().orElse(null),
                words.getOrDefault("legalText", ""));
    }

    private static void require(String name, String value) {
        if (value.isBlank()) {
            throw new MentionMissing(name);
        }
    }
}
