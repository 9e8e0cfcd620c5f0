package org.gongkai.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the parts of an office file point to. A hyperlink is followed by people; a template or an object from elsewhere is
 * fetched by the program that opens the file, which tells a stranger who opened it and runs what comes.
 */
final class Relations {

    private static final Set<String> FETCHED =
            Set.of("attachedtemplate", "oleobject", "frame", "subdocument", "afchunk", "control");

    /** Word notes the path of a template on the author's own disk; nobody else has anything there. */
    private static final Pattern ON_A_DISK = Pattern.compile("(?i)(file:/{0,3})?[a-z]:[\\\\/].*");

    private Relations() {}

    /** Why the file is not taken, if anything its parts point to is a reason. */
    static Optional<RefusedBecause> objection(ZipFile zip) throws IOException {
        for (ZipEntry entry : zip.stream().toList()) {
            if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".rels")) {
                try (InputStream in = zip.getInputStream(entry)) {
                    if (fetches(in)) {
                        return Optional.of(RefusedBecause.EXTERNAL);
                    }
                } catch (XMLStreamException malformed) {
                    return Optional.of(RefusedBecause.DAMAGED);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean fetches(InputStream in) throws XMLStreamException {
        XMLStreamReader reader = parser().createXMLStreamReader(in);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT && fetches(reader)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fetches(XMLStreamReader relation) {
        String type = attribute(relation, "Type");
        return relation.getLocalName().equals("Relationship")
                && attribute(relation, "TargetMode").equalsIgnoreCase("External")
                && FETCHED.contains(type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
                && !ON_A_DISK.matcher(attribute(relation, "Target")).matches();
    }

    private static String attribute(XMLStreamReader element, String name) {
        return Objects.requireNonNullElse(element.getAttributeValue(null, name), "")
                .strip();
    }

    /** Expands nothing and fetches nothing itself. */
    private static XMLInputFactory parser() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
