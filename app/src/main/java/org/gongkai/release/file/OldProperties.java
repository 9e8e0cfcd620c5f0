package org.gongkai.release.file;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.jspecify.annotations.Nullable;

/** Properties and packed objects of the older office files. */
final class OldProperties {

    private static final int DEEPEST = 6;

    private OldProperties() {}

    static void look(
            @Nullable SummaryInformation summary, @Nullable DocumentSummaryInformation more, Findings findings) {
        Map<String, @Nullable String> properties = new HashMap<>();
        if (summary != null) {
            properties.put("creator", summary.getAuthor());
            properties.put("lastModifiedBy", summary.getLastAuthor());
            properties.put("Template", summary.getTemplate());
            properties.put("description", summary.getComments());
            properties.put("keywords", summary.getKeywords());
            properties.put("subject", summary.getSubject());
        }
        if (more != null) {
            properties.put("Company", more.getCompany());
            properties.put("Manager", more.getManager());
        }
        properties.forEach((name, value) -> {
            if (value != null) {
                OfficeProperties.tell(findings, name, value.replace("\0", ""));
                findings.text("docProps", value);
            }
        });
    }

    /** Storages of embedded objects and of macros. */
    static void parts(DirectoryEntry directory, int depth, Findings findings) {
        for (Entry entry : directory) {
            String name = entry.getName();
            if (name.matches("(?i)_\\d{6,}|MBD[0-9A-F]{6,}|\\x01Ole10Native|Package|\\x01CompObj.+")) {
                findings.add("embedded-file", "", name.replaceAll("\\p{Cntrl}", ""));
            } else if (name.matches("(?i)_?VBA(_PROJECT(_CUR)?)?|Macros")) {
                findings.add("active-content", "", name);
            } else if (entry instanceof DirectoryEntry inner && depth < DEEPEST) {
                parts(inner, depth + 1, findings);
            }
        }
    }
}
