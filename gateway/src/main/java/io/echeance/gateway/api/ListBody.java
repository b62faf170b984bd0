package io.echeance.gateway.api;

import java.util.List;

/**
 * A page of a list, newest first.
 *
 * @param next cursor of the next page, null on the last
 */
public record ListBody<T>(List<T> data, String next) {}
