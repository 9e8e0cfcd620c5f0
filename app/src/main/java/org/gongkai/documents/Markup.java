package org.gongkai.documents;

import java.util.List;
import java.util.Set;
import org.apache.tika.mime.MediaType;

/** Markup and scripts: what a browser or a shell would run if it were told, or guessed, that the file is theirs. */
final class Markup {

    /** Browsers guess from about the first 1.5 kB; readers of odd formats look further. */
    private static final int HEAD = 8192;

    private static final List<String> SIGNS = List.of(
            "<!doctype html",
            "<html",
            "<head",
            "<body",
            "<script",
            "<svg",
            "<iframe",
            "<img",
            "<object",
            "<embed",
            "<?php",
            "<%@");

    private static final Set<String> ACTIVE_SUBTYPES = Set.of(
            "html",
            "xhtml+xml",
            "xml",
            "xsl",
            "xslt+xml",
            "svg+xml",
            "javascript",
            "ecmascript",
            "x-sh",
            "x-bat",
            "x-php",
            "x-python",
            "x-perl",
            "x-vbscript",
            "x-vbasic",
            "x-vbdotnet",
            "x-ruby",
            "x-tcl",
            "x-jsp",
            "asp",
            "aspdotnet",
            "x-coldfusion",
            "x-powershell",
            "x-groovy",
            "x-actionscript",
            "x-web-markup",
            "hta",
            "rtf",
            "postscript",
            "x-awk",
            "x-lua");

    private Markup() {}

    /** Whether active markup stands where the guessing readers would see it. */
    static boolean standsIn(Bytes bytes) {
        String head = bytes.headInLowerCase(HEAD);
        return SIGNS.stream().anyMatch(head::contains);
    }

    /** Whether the signature already tells of a page, a script or a program for a page-description machine. */
    static boolean isActive(MediaType type) {
        return ACTIVE_SUBTYPES.contains(type.getSubtype());
    }
}
