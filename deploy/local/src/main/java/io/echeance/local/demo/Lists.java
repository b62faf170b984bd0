package io.echeance.local.demo;

import java.util.List;
import java.util.stream.Stream;

/** Lists that don't change. */
final class Lists {
    private Lists() {}

    static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
