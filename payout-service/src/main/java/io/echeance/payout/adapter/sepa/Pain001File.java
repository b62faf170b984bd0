package io.echeance.payout.adapter.sepa;

import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import io.echeance.payout.application.CreditTransferFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.OutputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** SEPA credit transfers as ISO 20022 pain.001.001.09: header, one instruction, and its transactions one by one. */
@ApplicationScoped
class Pain001File implements CreditTransferFile {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private final SepaConfig config;
    private final Pain001Model model;
    private final JAXBContext forms;

    Pain001File(SepaConfig config) {
        this.config = config;
        this.model = new Pain001Model(config);
        try {
            this.forms = JAXBContext.newInstance(
                    GroupHeader85.class, PaymentInstruction30.class, CreditTransferTransaction34.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the message's classes can't be written as XML", e);
        }
    }

    @Override
    public String debtorAccount() {
        var iban = config.debtorIban().replace(" ", "");
        return "…" + iban.substring(iban.length() - 4);
    }

    @Override
    public Transfers begin(Header header, OutputStream out) {
        try {
            var xml = XML.createXMLStreamWriter(out, "UTF-8");
            var file = new Open(xml, forms.createMarshaller());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeStartElement("CstmrCdtTrfInitn");
            file.part("GrpHdr", GroupHeader85.class, model.header(header), false);
            file.part("PmtInf", PaymentInstruction30.class, model.instruction(header), true);
            return file;
        } catch (XMLStreamException | JAXBException e) {
            throw new IllegalStateException("the file for the bank can't be begun", e);
        }
    }

    private final class Open implements Transfers {

        private final XMLStreamWriter xml;
        private final Marshaller marshaller;

        private Open(XMLStreamWriter xml, Marshaller marshaller) throws JAXBException {
            this.xml = xml;
            this.marshaller = marshaller;
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
        }

        @Override
        public void add(CreditTransfer transfer) {
            part("CdtTrfTxInf", CreditTransferTransaction34.class, model.transaction(transfer), false);
        }

        @Override
        public void close() {
            try {
                xml.writeEndDocument();
                xml.close();
            } catch (XMLStreamException e) {
                throw new IllegalStateException("the file for the bank can't be ended", e);
            }
        }

        private <T> void part(String name, Class<T> form, T content, boolean leaveOpen) {
            try {
                marshaller.marshal(new JAXBElement<>(new QName(name), form, content), InsideElement.of(xml, leaveOpen));
            } catch (JAXBException e) {
                throw new IllegalStateException("a part of the file for the bank can't be written", e);
            }
        }
    }
}
