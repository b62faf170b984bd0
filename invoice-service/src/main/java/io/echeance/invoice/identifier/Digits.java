package io.echeance.invoice.identifier;

/** ASCII digits; other scripts' digits are not part of any register's numbers. */
final class Digits {

    private Digits() {}

    static boolean areExactly(int length, String text) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static int sum(String digits) {
        return digits.chars().map(c -> c - '0').sum();
    }
}
