package org.gongkai.release.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML as a stream, without document types, entities or anything from outside. */
final class Xml {

    private static final int DEEPEST = 500;
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    /** What is told while reading; names are local ones. */
    interface Events {

        default void start(String name, Map<String, String> attributes) {}

        default void text(String text) {}

        default void end(String name) {}

        /** A comment or an instruction, which no reader of the document is shown. */
        default void remark(String text) {}
    }

    /** The outermost element. */
    record Root(String namespace, String name) {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty("jdk.xml.maxElementDepth", DEEPEST + 100); // its own limit comes in another guise
        return factory;
    }

    /** What the stream begins with, if that is markup. */
    static Optional<Root> root(InputStream in) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    String namespace = reader.getNamespaceURI();
                    return Optional.of(new Root(namespace == null ? "" : namespace, reader.getLocalName()));
                }
            }
        } catch (XMLStreamException _) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Reads to the end. The stream stays open. */
    static void read(InputStream in, Events events) throws IOException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
            int depth = 0;
            while (reader.hasNext()) {
                depth += pass(reader.next(), reader, events);
                if (depth > DEEPEST) {
                    throw new LookFailed(LookFailed.TOO_DEEP);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Office formats have no document types: who brings one wants something else. */
    private static int pass(int event, XMLStreamReader reader, Events events) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> events.start(reader.getLocalName(), attributes(reader));
            case XMLStreamConstants.END_ELEMENT -> events.end(reader.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                events.text(reader.getText());
            case XMLStreamConstants.COMMENT -> events.remark(reader.getText());
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> events.remark(String.valueOf(reader.getPIData()));
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new LookFailed(LookFailed.UNREADABLE);
            default -> {}
        }
        return event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        if (reader.getAttributeCount() == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.putIfAbsent(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    /** The value as office formats write truth; an attribute that is missing counts as true. */
    static boolean isOn(Map<String, String> attributes) {
        return !attributes.getOrDefault("val", "1").matches("0|false|off|none");
    }
}
