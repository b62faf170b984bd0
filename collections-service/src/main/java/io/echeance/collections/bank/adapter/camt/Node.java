package io.echeance.collections.bank.adapter.camt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;

/** A small part of a file in memory: an element, its text and its children. Its size is bounded; text beyond the bound is cut. */
final class Node {

    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_NODES = 5_000;
    private static final int MOST_TEXT = 200_000;

    private final String name;
    private final String currency;
    private final StringBuilder text = new StringBuilder();
    private final List<Node> children = new ArrayList<>();

    private Node(String name, String currency) {
        this.name = name;
        this.currency = currency;
    }

    /** Reads the element whose start was just read, to its end. */
    static Node read(Xml xml) throws NotABankFile {
        return read(xml, new int[] {MOST_NODES, MOST_TEXT});
    }

    private static Node read(Xml xml, int[] left) throws NotABankFile {
        if (--left[0] < 0) {
            throw new NotABankFile("transaction-too-large", "a transaction has more than " + MOST_NODES + " elements");
        }
        var node = new Node(xml.name(), xml.attribute("Ccy"));
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                node.children.add(read(xml, left));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                node.append(xml.text(), left);
            }
        }
        return node;
    }

    private void append(String more, int[] left) {
        int room = Math.min(LONGEST_TEXT - text.length(), left[1]);
        var kept = more.length() <= room ? more : more.substring(0, Math.max(room, 0));
        text.append(kept);
        left[1] -= kept.length();
    }

    String name() {
        return name;
    }

    /** Without spaces at its ends. */
    String text() {
        return text.toString().strip();
    }

    /** Of an amount; null where none is given. */
    String currency() {
        return currency;
    }

    /** All elements at the path below this one. */
    Stream<Node> all(String... path) {
        var level = Stream.of(this);
        for (var step : path) {
            level = level.flatMap(node -> node.children.stream()).filter(node -> node.name.equals(step));
        }
        return level;
    }

    Optional<Node> first(String... path) {
        return all(path).findFirst();
    }

    /** Text of the first element at the path; empty where there is none. */
    String value(String... path) {
        return first(path).map(Node::text).orElse("");
    }

    boolean has(String... path) {
        return first(path).isPresent();
    }

    /** Texts of all elements of the name, at any depth, on one line. */
    Stream<String> texts(String element) {
        return Stream.concat(
                name.equals(element) ? Stream.of(text()) : Stream.empty(),
                children.stream().flatMap(child -> child.texts(element)));
    }

    @Override
    public String toString() {
        return name + children.stream().map(Node::toString).collect(Collectors.joining(",", "(", ")"));
    }
}
