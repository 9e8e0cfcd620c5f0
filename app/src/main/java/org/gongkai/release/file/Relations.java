package org.gongkai.release.file;

import java.util.Map;

/** References of an office part to places outside the file: links, templates, linked pictures and objects. */
record Relations(String part, Findings findings) implements Xml.Events {

    @Override
    public void start(String name, Map<String, String> attributes) {
        boolean outside = "external".equalsIgnoreCase(attributes.getOrDefault("TargetMode", ""));
        if (!name.equals("Relationship") || !outside) {
            return;
        }
        String type = attributes.getOrDefault("Type", "");
        String sort = type.substring(type.lastIndexOf('/') + 1);
        Addresses.numbers(attributes.getOrDefault("Target", ""), place(), findings);
        Addresses.outside(attributes.getOrDefault("Target", ""))
                .ifPresent(found -> findings.add("external-link", place(), said(sort, found)));
    }

    /** Links are for readers to follow; everything else is fetched when the file is opened. */
    private static String said(String sort, String found) {
        return sort.equals("hyperlink") ? found : sort + ": " + found;
    }

    private String place() {
        return part.matches("word/_rels/document\\d*\\.xml\\.rels") ? "" : part;
    }
}
