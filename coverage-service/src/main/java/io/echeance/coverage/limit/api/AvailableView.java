package io.echeance.coverage.limit.api;

import org.joda.money.Money;

/** What a supplier may know of a debtor: what can still be covered, and nothing of other suppliers. */
public record AvailableView(String siren, Money available) {}
