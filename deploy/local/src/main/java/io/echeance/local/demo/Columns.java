package io.echeance.local.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Text side by side, for a terminal. */
final class Columns {
    private static final int LEFT = 10;
    private static final String GAP = " │ ";
    private static final int NARROWEST = 100;
    private static final int WIDEST = 160;

    private final int cell;
    private final int count;
    private final StringBuilder text = new StringBuilder();

    /** So many columns beside a narrow one on the left, in a terminal of that width. */
    Columns(int count, int terminalWidth) {
        this.count = count;
        var width = Math.clamp(terminalWidth, NARROWEST, WIDEST);
        this.cell = (width - LEFT - count * GAP.length()) / count;
    }

    /** Adds a row whose cells are wrapped; several paragraphs go below each other. */
    Columns row(String left, List<List<String>> cells) {
        var wrapped = cells.stream().map(this::wrap).toList();
        var height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (var line = 0; line < height; line++) {
            text.append(pad(line == 0 ? left : "", LEFT));
            for (var column : wrapped) {
                text.append(GAP).append(pad(line < column.size() ? column.get(line) : "", cell));
            }
            text.append('\n');
        }
        return this;
    }

    Columns rule() {
        text.append("─".repeat(LEFT))
                .append(("─┼─" + "─".repeat(cell)).repeat(count))
                .append('\n');
        return this;
    }

    /** The rows without spaces at the ends of lines. */
    @Override
    public String toString() {
        return text.toString().lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    private List<String> wrap(List<String> paragraphs) {
        return paragraphs.stream()
                .flatMap(paragraph -> wrap(paragraph).stream())
                .toList();
    }

    private List<String> wrap(String paragraph) {
        var lines = new ArrayList<>(List.of(""));
        for (var word : words(paragraph)) {
            var last = lines.getLast();
            if (last.isEmpty()) {
                lines.set(lines.size() - 1, word);
            } else if (last.length() + 1 + word.length() <= cell) {
                lines.set(lines.size() - 1, last + " " + word);
            } else {
                lines.add("  " + word);
            }
        }
        return lines;
    }

    /** Words that fit a cell: longer ones are cut. */
    private List<String> words(String paragraph) {
        return Arrays.stream(paragraph.split(" "))
                .flatMap(word -> Arrays.stream(word.split("(?<=\\G.{" + (cell - 2) + "})")))
                .toList();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
