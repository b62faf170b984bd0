package io.echeance.collections.projection;

import io.vertx.sqlclient.data.Numeric;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;

/** Columns of a batch as array parameters. */
final class Columns {

    private Columns() {}

    static <T> Numeric[] amounts(List<T> rows, Function<T, Money> column) {
        return rows.stream()
                .map(row -> Numeric.create(column.apply(row).getAmount()))
                .toArray(Numeric[]::new);
    }

    static <T> LocalDate[] dates(List<T> rows, Function<T, LocalDate> column) {
        return rows.stream().map(column).toArray(LocalDate[]::new);
    }
}
