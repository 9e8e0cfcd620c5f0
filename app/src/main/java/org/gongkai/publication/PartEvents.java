package org.gongkai.publication;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the XML of a part says, in its order. Document types and entities are refused: office formats have none. */
interface PartEvents {

    int DEEPEST = 400;

    XMLInputFactory FACTORY = factory();

    default void start(XMLStreamReader at) throws IOException {}

    default void text(String text) throws IOException {}

    default void end(XMLStreamReader at) throws IOException {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
        return factory;
    }

    /** The attribute of that local name; empty where there is none. */
    static String attribute(XMLStreamReader at, String name) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            if (at.getAttributeLocalName(i).equals(name)) {
                return at.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Reads to the end. The stream stays open. */
    default void read(InputStream part) throws IOException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(part);
            while (reader.hasNext()) {
                pass(reader.next(), reader);
            }
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException broken ? broken : new IOException(e);
        }
    }

    private void pass(int event, XMLStreamReader at) throws IOException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(at);
            case XMLStreamConstants.END_ELEMENT -> end(at);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                text(at.getText());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new IOException("a document type in an office file");
            default -> {}
        }
    }
}
