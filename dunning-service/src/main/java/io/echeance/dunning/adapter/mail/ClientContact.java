package io.echeance.dunning.adapter.mail;

import io.echeance.dunning.application.Mailing;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person, opened in memory for the time of writing to it.
 *
 * @param email   empty when none was given
 * @param address postal, its lines separated by line breaks; empty when none was given
 */
record ClientContact(String name, String email, String address) {

    static final ClientContact ERASED = new ClientContact("", "", "");

    /** For a letter on paper: the company, the person, its address. */
    String letterhead(Mailing mailing) {
        return Stream.of(mailing.first().invoice().account().debtorName(), name, address)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** Never in a log line. */
    @Override
    public String toString() {
        return "a contact";
    }
}
