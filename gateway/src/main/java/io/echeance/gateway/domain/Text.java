package io.echeance.gateway.domain;

/** One plain sentence in both languages of the product. */
public record Text(String fr, String en) {}
