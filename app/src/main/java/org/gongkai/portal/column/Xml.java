package org.gongkai.portal.column;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a small XML document; what XML cannot hold is left out of texts. */
public final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    /** Begins the document with its outermost element. */
    public Xml(String root, String namespace) {
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

    /** Begins an element. */
    public void open(String name) {
        doing(() -> writer.writeStartElement(name));
    }

    /** Ends the innermost element that is open. */
    public void close() {
        doing(writer::writeEndElement);
    }

    /** An element with nothing but text. */
    public void element(String name, String content) {
        doing(() -> {
            writer.writeStartElement(name);
            writer.writeCharacters(plain(content));
            writer.writeEndElement();
        });
    }

    /** The same in a namespace of its own. */
    public void element(String name, String namespace, String content) {
        doing(() -> {
            writer.writeStartElement("x", name, namespace);
            writer.writeNamespace("x", namespace);
            writer.writeCharacters(plain(content));
            writer.writeEndElement();
        });
    }

    private static String plain(String content) {
        return content.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "");
    }

    /** An element with nothing in it. */
    public void empty(String name, Map<String, String> attributes) {
        doing(() -> {
            writer.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /** The same in a namespace of its own. */
    public void empty(String name, String namespace, Map<String, String> attributes) {
        doing(() -> {
            writer.writeEmptyElement("x", name, namespace);
            writer.writeNamespace("x", namespace);
            attributes(attributes);
        });
    }

    private void attributes(Map<String, String> attributes) throws XMLStreamException {
        for (Map.Entry<String, String> each : attributes.entrySet()) {
            writer.writeAttribute(each.getKey(), each.getValue());
        }
    }

    /** The whole document, ended. */
    public String text() {
        doing(writer::writeEndDocument);
        return text.toString();
    }
}
