package org.gongkai.release.file;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongkai.release.text.Masked;

/** Properties of an office document: who wrote it, where, from which template, and whatever a program has added. */
final class OfficeProperties implements Xml.Events {

    private static final Set<String> TELLING = Set.of(
            "creator",
            "lastModifiedBy",
            "Company",
            "Manager",
            "Template",
            "HyperlinkBase",
            "keywords",
            "description",
            "subject",
            "category",
            "lpwstr",
            "lpstr",
            "filetime");

    /** Names that programs fill in by themselves and that tell nothing of anybody. */
    private static final Set<String> NOBODY = Set.of(
            "",
            "apache poi",
            "openpyxl",
            "python-docx",
            "administrator",
            "admin",
            "user",
            "windows user",
            "pc",
            "normal",
            "normal.dotm",
            "normal.dot",
            "normal_wordconv.dotm",
            "wps office",
            "微软用户",
            "用户",
            "un-named",
            "unknown",
            "microsoft office user",
            "微软中国",
            "default",
            "office theme");

    private final Findings findings;
    private final StringBuilder text = new StringBuilder();
    private String custom = "";

    OfficeProperties(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void start(String name, Map<String, String> attributes) {
        text.setLength(0);
        custom = name.equals("property") ? attributes.getOrDefault("name", "") : custom;
    }

    @Override
    public void text(String more) {
        text.append(more);
    }

    @Override
    public void end(String name) {
        String value = text.toString().strip();
        text.setLength(0);
        findings.text("docProps", value);
        if (TELLING.contains(name)) {
            tell(findings, custom.isEmpty() ? name : custom, value);
        }
    }

    /** Reports a property, unless its value tells nothing of anybody; programs' own bookkeeping tells nothing either. */
    static void tell(Findings findings, String name, String value) {
        boolean bookkeeping = name.startsWith("KSO") || name.equals("ICV") || name.startsWith("_dlc_");
        if (!bookkeeping && !NOBODY.contains(value.strip().toLowerCase(Locale.ROOT))) {
            findings.add("document-property", "", name + ": " + Masked.words(value));
        }
    }
}
