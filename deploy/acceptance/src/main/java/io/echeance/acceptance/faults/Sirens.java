package io.echeance.acceptance.faults;

/** Valid company numbers. */
final class Sirens {

    private Sirens() {}

    /** Eight digits and their check digit (Luhn). */
    static String valid(int eightDigits) {
        var digits = Integer.toString(eightDigits);
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            int digit = digits.charAt(7 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
