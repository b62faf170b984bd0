package io.echeance.collections.bank.adapter.camt;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A forward-only reader of untrusted XML. There is no document type, so there is no entity to resolve (XXE) or to expand; depth
 * and the length of whatever is kept are bounded.
 */
final class Xml implements AutoCloseable {

    private static final int DEEPEST = 60;

    private final XMLStreamReader reader;
    private int depth;

    Xml(InputStream in) throws NotABankFile {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        // What is wrong is in the exception; the default reporter would also print it.
        factory.setXMLReporter((message, type, about, place) -> {});
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        try {
            reader = factory.createXMLStreamReader(new TagLimit(in));
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** Moves to the next start or end of an element, or to the end of the file. */
    int nextTag() throws NotABankFile {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event;
    }

    int next() throws NotABankFile {
        try {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> enter();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD ->
                    throw new NotABankFile("malformed-xml", "a document type is not allowed in a bank file");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new NotABankFile("malformed-xml", "an unknown entity is used");
                default -> {
                    // texts, comments and instructions are the caller's to read or to pass by
                }
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            // The JDK's parser throws unchecked exceptions too for some broken encodings.
            throw malformed(e);
        }
    }

    String name() {
        return reader.getLocalName();
    }

    String namespace() {
        return reader.getNamespaceURI();
    }

    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    String text() {
        return reader.getText();
    }

    /** Passes by the element whose start was just read, with all that is in it. */
    void skip() throws NotABankFile {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    private void enter() throws NotABankFile {
        if (++depth > DEEPEST) {
            throw new NotABankFile("malformed-xml", "elements are nested more than " + DEEPEST + " deep");
        }
    }

    private static NotABankFile malformed(Exception e) {
        return new NotABankFile("malformed-xml", "the file is not well-formed XML: " + e.getMessage(), e);
    }

    @Override
    public void close() throws NotABankFile {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }
}
