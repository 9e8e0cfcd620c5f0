package org.gongkai.paper;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The XML of an OFD file, written from top to bottom. */
final class OfdXml {

    private static final String SPACE = "http://www.ofdspec.org/2016";

    private OfdXml() {}

    /** The outermost element of a file. */
    static Element root(String name) {
        return new Element(name).with("xmlns:ofd", SPACE);
    }

    /** Millimetres, to a thousandth. */
    static String number(double millimetres) {
        String number = String.format(Locale.ROOT, "%.3f", millimetres).replaceFirst("\\.?0+$", "");
        return number.equals("-0") ? "0" : number;
    }

    /** An element; its attributes come before its text, and its text before its children. */
    static final class Element {

        private final String name;
        private final StringBuilder attributes = new StringBuilder();
        private final StringBuilder text = new StringBuilder();
        private final java.util.List<Element> children = new java.util.ArrayList<>();

        private Element(String name) {
            this.name = name;
        }

        Element with(String attribute, Object value) {
            attributes
                    .append(' ')
                    .append(attribute)
                    .append("=\"")
                    .append(escaped(value.toString()))
                    .append('"');
            return this;
        }

        /** A new element within this one, after those it has. */
        Element child(String named) {
            Element child = new Element(named);
            children.add(child);
            return child;
        }

        Element saying(String said) {
            text.append(escaped(said));
            return this;
        }

        byte[] bytes() {
            StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            write(out);
            return out.toString().getBytes(StandardCharsets.UTF_8);
        }

        private void write(StringBuilder out) {
            out.append("<ofd:").append(name).append(attributes);
            if (text.isEmpty() && children.isEmpty()) {
                out.append("/>");
                return;
            }
            out.append('>').append(text);
            children.forEach(each -> each.write(out));
            out.append("</ofd:").append(name).append('>');
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
