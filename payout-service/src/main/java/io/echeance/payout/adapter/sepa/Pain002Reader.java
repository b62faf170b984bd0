package io.echeance.payout.adapter.sepa;

import io.echeance.payout.application.StatusReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stax.StAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * Customer payment status reports, ISO 20022 pain.002.001.10. The document is checked against the published schema before
 * a word of it is believed; document type declarations, and with them entities, are refused.
 */
@ApplicationScoped
class Pain002Reader implements StatusReport.Reader {

    private static final String SCHEMA = "/iso20022/pain.002.001.10.xsd";

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private final Schema schema;

    Pain002Reader() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            schema = factory.newSchema(new StreamSource(Pain002Reader.class.getResourceAsStream(SCHEMA)));
        } catch (SAXException e) {
            throw new IllegalStateException("the schema of status reports is not readable", e);
        }
    }

    @Override
    public StatusReport.Result read(byte[] document) {
        try {
            assertNoDoctype(document);
            schema.newValidator()
                    .validate(new StAXSource(xml.createXMLStreamReader(new ByteArrayInputStream(document))));
            var reader = xml.createXMLStreamReader(new ByteArrayInputStream(document));
            return new StatusReport.Result(Optional.of(new Pain002Parser(reader).parse()), null);
        } catch (SAXException | XMLStreamException | IOException e) {
            return new StatusReport.Result(Optional.empty(), "It is not a valid pain.002.001.10: " + firstLine(e));
        }
    }

    private void assertNoDoctype(byte[] document) throws XMLStreamException {
        var reader = xml.createXMLStreamReader(new ByteArrayInputStream(document));
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("a document type declaration is not taken");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                return;
            }
        }
    }

    private static String firstLine(Exception e) {
        var message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return message.length() > 300 ? message.substring(0, 300) : message;
    }
}
