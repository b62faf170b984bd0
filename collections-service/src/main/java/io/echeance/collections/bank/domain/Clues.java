package io.echeance.collections.bank.domain;

import io.echeance.collections.domain.CreditorReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may name invoices in all that a payer has written.
 *
 * @param references      creditor references with right check digits
 * @param noisyReferences what looks like one but is misspelled, folded (see {@link Spelling#fold})
 * @param numbers         what may be an invoice number: words, and words that follow each other, compact
 */
public record Clues(Set<String> references, Set<String> noisyReferences, Set<String> numbers) {

    private static final Pattern SPACE = Pattern.compile("[\\s,;|+&()\\[\\]]+");
    private static final Pattern LABEL = Pattern.compile(
            "^(?:FACTURES?|FACT?|FCT|INVOICES?|INV|RECHNUNG|NUMERO|NUM|NO|NR|N|REFERENCE|REF|VIREMENT|VIR|PAIEMENT|PAYMENT)(?=[A-Z0-9]*[0-9])");
    private static final int LONGEST_NUMBER = 30;
    private static final int SHORTEST_NUMBER = 3;
    private static final int WORDS = 4;
    private static final int MOST_WORDS = 80;
    private static final int LONGEST_REFERENCE = 25;
    private static final int SHORTEST_REFERENCE = 8;

    public static Clues of(BankTransaction transaction) {
        var texts = new ArrayList<>(transaction.remittance().references());
        texts.add(transaction.endToEndId());
        texts.add(transaction.remittance().text());
        var clues = new Clues(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        texts.forEach(clues::read);
        return clues;
    }

    /** Numbers as {@link Spelling#fold} writes them. */
    public Set<String> foldedNumbers() {
        var folded = new LinkedHashSet<String>();
        numbers.forEach(number -> folded.add(Spelling.fold(number)));
        return folded;
    }

    private void read(String text) {
        readReferences(Spelling.compact(text));
        var words = Arrays.stream(SPACE.split(text.strip(), MOST_WORDS))
                .map(Spelling::compact)
                .toList();
        for (int from = 0; from < words.size(); from++) {
            var joined = new StringBuilder();
            for (int word = from; word < Math.min(words.size(), from + WORDS); word++) {
                joined.append(words.get(word));
                addNumber(joined.toString());
            }
        }
    }

    /** A reference may stand amid other words, so every length that it can have is tried; only right ones count. */
    private void readReferences(String compact) {
        for (int at = compact.indexOf("RF"); at >= 0; at = compact.indexOf("RF", at + 1)) {
            for (int end = Math.min(compact.length(), at + LONGEST_REFERENCE); end >= at + SHORTEST_REFERENCE; end--) {
                var part = compact.substring(at, end);
                CreditorReference.parse(part).ifPresent(reference -> references.add(reference.value()));
                // Also beside a right one: a part of a misspelled one has right check digits by chance once in 97.
                noisyReferences.add(Spelling.fold(part));
            }
        }
    }

    private void addNumber(String compact) {
        if (compact.length() <= LONGEST_NUMBER && isNumber(compact)) {
            numbers.add(compact);
            var bare = LABEL.matcher(compact).replaceFirst("");
            if (isNumber(bare)) {
                numbers.add(bare);
            }
        }
    }

    private static boolean isNumber(String compact) {
        return compact.length() >= SHORTEST_NUMBER
                && compact.chars().filter(Character::isDigit).count() >= 2;
    }
}
