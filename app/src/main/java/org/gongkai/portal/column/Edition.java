package org.gongkai.portal.column;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;

/** The look of the column as a short name: it changes with style, texts and templates. */
final class Edition {

    /** With which every such name begins. */
    static final String PREFIX = "edition-";

    private static final List<String> LOOK = List.of(
            "/static/css/gongkai.css",
            "/messages/portal_zh_CN.properties",
            "/messages/portal_en.properties",
            "/messages/page_zh_CN.properties",
            "/messages/page_en.properties",
            "/org/gongkai/pages/portal/column/JtedocumentGenerated.class",
            "/org/gongkai/pages/portal/column/JtelistGenerated.class",
            "/org/gongkai/pages/portal/column/JtelinesGenerated.class",
            "/org/gongkai/portal/column/Signature.class",
            "/org/gongkai/pages/portal/column/JtedirectoryGenerated.class",
            "/org/gongkai/pages/portal/column/JtehomeGenerated.class",
            "/org/gongkai/pages/portal/column/JtecontentGenerated.class",
            "/org/gongkai/pages/portal/column/JtewithdrawnGenerated.class",
            "/org/gongkai/pages/portal/column/JtechangesGenerated.class",
            "/org/gongkai/pages/portal/column/JtereportsGenerated.class",
            "/org/gongkai/portal/column/ColumnFeeds.class",
            "/org/gongkai/portal/column/FeedId.class",
            "/org/gongkai/portal/column/DataCatalogue.class",
            "/org/gongkai/portal/column/Directories.class",
            "/org/gongkai/portal/column/FileLists.class",
            "/org/gongkai/portal/column/SiteMaps.class",
            "/org/gongkai/portal/column/DocumentHead.class",
            "/org/gongkai/portal/column/DocumentPapers.class",
            "/org/gongkai/pages/paper/JtepaperGenerated.class",
            "/org/gongkai/paper/PaperDocx.class",
            "/org/gongkai/paper/PaperPdf.class",
            "/org/gongkai/paper/PaperOfd.class",
            "/org/gongkai/paper/OfdPage.class",
            "/org/gongkai/paper/Block.class",
            "/org/gongkai/paper/Blocks.class",
            "/org/gongkai/paper/CodePicture.class",
            "/org/gongkai/paper/DocxPage.class",
            "/org/gongkai/paper/DocxTable.class",
            "/org/gongkai/paper/OfdText.class",
            "/org/gongkai/paper/OfdXml.class",
            "/org/gongkai/paper/Typeface.class",
            "/org/gongkai/paper/Typefaces.class",
            "/paper/paper.css",
            "/org/gongkai/pages/layout/JteportalGenerated.class",
            "/org/gongkai/pages/layout/JtehtmlGenerated.class");

    private Edition() {}

    /**
     * The name.
     *
     * @param address of the site, which stands on nearly every page
     */
    static String name(String address) {
        CRC32C sum = new CRC32C();
        sum.update(address.getBytes(StandardCharsets.UTF_8));
        LOOK.forEach(part -> add(sum, part));
        return PREFIX + Long.toHexString(sum.getValue());
    }

    private static void add(CRC32C sum, String part) {
        try (InputStream resource = Edition.class.getResourceAsStream(part)) {
            if (resource == null) {
                throw new IllegalStateException("the column is made of " + part + ", which is not there");
            }
            sum.update(resource.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
