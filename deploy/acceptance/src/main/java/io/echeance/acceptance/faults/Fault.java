package io.echeance.acceptance.faults;

/**
 * Something that goes wrong for a while, and then no more.
 *
 * @param name     what happens, to whom
 * @param injected makes it happen and returns when it is over; nobody helps after that
 */
record Fault(String name, Runnable injected) {}
