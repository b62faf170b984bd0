package io.echeance.acceptance.bench;

import java.util.stream.IntStream;

/** Companies that owe something, as many as a measurement needs. */
final class Debtors {

    private static final int FIRST = 10_000_000;

    private Debtors() {}

    /** A valid number: eight digits and their check digit (Luhn). */
    static String siren(int number) {
        var digits = Integer.toString(FIRST + number);
        int sum = IntStream.range(0, 8)
                .map(i -> {
                    int digit = digits.charAt(7 - i) - '0';
                    int doubled = i % 2 == 0 ? digit * 2 : digit;
                    return doubled > 9 ? doubled - 9 : doubled;
                })
                .sum();
        return digits + (10 - sum % 10) % 10;
    }
}
