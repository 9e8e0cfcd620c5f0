package org.gongkai.portal.column;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a small XML document; what XML cannot hold is left out of texts. */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    Xml(String root, String namespace) {
        try {
            writer = FACTORY.createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement(root);
            writer.writeDefaultNamespace(namespace);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface Writing {
        void write() throws XMLStreamException;
    }

    private static void doing(Writing writing) {
        try {
            writing.write();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void open(String name) {
        doing(() -> writer.writeStartElement(name));
    }

    void close() {
        doing(writer::writeEndElement);
    }

    void element(String name, String content) {
        doing(() -> {
            writer.writeStartElement(name);
            writer.writeCharacters(content.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", ""));
            writer.writeEndElement();
        });
    }

    void empty(String name, Map<String, String> attributes) {
        doing(() -> {
            writer.writeEmptyElement(name);
            for (Map.Entry<String, String> each : attributes.entrySet()) {
                writer.writeAttribute(each.getKey(), each.getValue());
            }
        });
    }

    String text() {
        doing(writer::writeEndDocument);
        return text.toString();
    }
}
