package io.echeance.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void wrapsCellsAndKeepsThemSideBySide() {
        var sentence = "The supplier was paid 423.14 EUR in advance because the due date has come";
        var text = new Columns(3, 100)
                .row("2017-12-13", List.of(List.of("one"), List.of(sentence), List.of("three", "four")))
                .toString();
        var lines = text.lines().toList();
        assertThat(lines)
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(lines.getFirst())
                .startsWith("2017-12-13 │ one")
                .contains("│ The supplier was")
                .endsWith("│ three");
        assertThat(lines.get(1)).endsWith("│ four");
    }

    @Test
    void cutsWordsThatNoCellCanHold() {
        var text = new Columns(3, 100)
                .row("", List.of(List.of("x".repeat(200)), List.of(), List.of()))
                .toString();
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(text.chars().filter(character -> character == 'x').count()).isEqualTo(200);
    }
}
