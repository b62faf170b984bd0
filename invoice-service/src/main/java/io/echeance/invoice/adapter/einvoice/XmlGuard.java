package io.echeance.invoice.adapter.einvoice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Looks through an invoice's XML before any library builds a tree of it. A document type is refused as such, so no entity
 * exists that could be resolved (XXE) or expanded (billion laughs).
 */
final class XmlGuard extends DefaultHandler {

    /**
     * What is known of an invoice before it is read.
     *
     * @param said the terms that it says
     */
    record Checked(Syntax syntax, Set<Said> said) {}

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final int DEEPEST = 50;
    private static final int MOST_BYTES = 10 << 20;

    /** Elements that hold numbers. */
    private static final Pattern NUMERIC = Pattern.compile(".*(Amount|Quantity|Percent|Numeric)");

    /** xs:decimal, which knows no exponent: 1E+999999999 would be a gigabyte of digits to whoever computes with it. */
    private static final Pattern DECIMAL = Pattern.compile("\\s*[+-]?[0-9]{0,30}(\\.[0-9]{0,30})?\\s*");

    private final EnumSet<Said> said = EnumSet.noneOf(Said.class);
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private Syntax syntax;

    private XmlGuard() {}

    /**
     * @throws UnreadableEInvoice unless it is well-formed XML in one of the two syntaxes, without a document type
     */
    static Checked check(byte[] xml) throws UnreadableEInvoice {
        if (xml.length > MOST_BYTES) {
            throw new UnreadableEInvoice("xml-too-large", "the invoice's XML has more than " + MOST_BYTES + " bytes");
        }
        try {
            var factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            var guard = new XmlGuard();
            factory.newSAXParser().parse(new ByteArrayInputStream(xml), guard);
            return new Checked(guard.syntax, guard.said);
        } catch (SAXException e) {
            throw new UnreadableEInvoice("xml-unreadable", "the invoice's XML is refused: " + e.getMessage(), e);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("the JDK's parser reads bytes and knows these features", e);
        }
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (open.isEmpty()) {
            syntax = Syntax.ofRoot(uri, localName);
            if (syntax == null) {
                throw new SAXException("its root is '" + qName + "', not a CrossIndustryInvoice of UN/CEFACT CII D16B"
                        + " nor an Invoice or CreditNote of UBL 2.1");
            }
        }
        Said.note(said, open.peek(), localName);
        open.push(localName);
        if (open.size() > DEEPEST) {
            throw new SAXException("it is nested more than " + DEEPEST + " deep");
        }
        text.setLength(0);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        if (NUMERIC.matcher(localName).matches() && !DECIMAL.matcher(text).matches()) {
            throw new SAXException("what " + localName + " holds is not a decimal number");
        }
        text.setLength(0);
        open.pop();
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
        throw new SAXException("external entities are never read");
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
        throw e;
    }
}
