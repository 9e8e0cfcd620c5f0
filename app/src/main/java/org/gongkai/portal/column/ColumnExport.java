package org.gongkai.portal.column;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.documents.Files;
import org.gongkai.documents.StoredContent;
import org.gongkai.page.Texts;
import org.gongkai.publication.PublicationChange;
import org.gongkai.publication.Publications;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Packs the column as a folder that any web server can serve: every page that can be reached from its front, in Chinese, with
 * styles, files, feeds and the map. It follows the links of the pages the public is given, so it holds nothing else.
 */
@Component
class ColumnExport {

    private static final int TOMBSTONES = 500;
    private static final Pattern FILE =
            Pattern.compile(ColumnPaths.HOME + "/documents/([0-9a-f-]{36})/files/([0-9a-f-]{36})");
    private static final Pattern ASSET = Pattern.compile("/(?:css|js|img|webjars)/[A-Za-z0-9._/-]+(?:\\?v=[0-9a-f]+)?");

    private final PreparedPages pages;
    private final Publications publications;
    private final PublicFiles publicFiles;
    private final Files files;

    ColumnExport(PreparedPages pages, Publications publications, PublicFiles publicFiles, Files files) {
        this.pages = pages;
        this.publications = publications;
        this.publicFiles = publicFiles;
        this.files = files;
    }

    /**
     * Writes the folder as a zip. The stream stays open.
     *
     * @param site address of the live site
     * @param base address at which the folder will be reached, or null
     */
    void write(OutputStream out, String site, @Nullable String base) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        new Walk(zip, site, base).go();
        zip.finish();
    }

    /** One export: what is still to be written, and what has been named already. */
    private final class Walk {

        private final ZipOutputStream zip;
        private final ExportLinks links;
        private final Deque<String> waiting = new ArrayDeque<>();
        private final Set<String> named = new LinkedHashSet<>();
        private final Map<String, StoredContent> attached = new HashMap<>();

        Walk(ZipOutputStream zip, String site, @Nullable String base) {
            this.zip = zip;
            this.links = new ExportLinks(site, base, this::place);
        }

        void go() throws IOException {
            ColumnPages.READ_FIRST.forEach(this::place);
            ColumnPages.READ_LATER.forEach(this::place);
            publications.latestChanges(TOMBSTONES).stream()
                    .filter(change -> change.kind() == PublicationChange.Kind.WITHDRAWN)
                    .forEach(change -> place(ColumnPaths.document(change.publication())));
            while (!waiting.isEmpty()) {
                write(waiting.poll());
            }
        }

        /** Whatever a page leads to and the folder can hold comes into the folder. */
        private Optional<String> place(String link) {
            Optional<String> place = ASSET.matcher(link).matches()
                    ? Optional.of(ExportPlaces.asset(link))
                    : file(link).map(file -> ExportPlaces.file(link, file)).or(() -> page(link));
            if (place.isPresent() && named.add(link)) {
                waiting.add(link);
            }
            return place;
        }

        private Optional<StoredContent> file(String link) {
            Matcher named = FILE.matcher(link);
            if (!named.matches()) {
                return Optional.empty();
            }
            Optional<StoredContent> file =
                    publicFiles.find(UUID.fromString(named.group(1)), UUID.fromString(named.group(2)));
            file.ifPresent(found -> attached.put(link, found));
            return file;
        }

        private Optional<String> page(String link) {
            return ExportPlaces.page(link)
                    .filter(_ -> link.matches("[A-Za-z0-9._/-]+") && !link.contains(".."))
                    .filter(_ -> !ColumnPaths.isPaper(link))
                    .filter(_ -> pages.find(link, Texts.CHINESE).isPresent());
        }

        private void write(String link) throws IOException {
            StoredContent file = attached.get(link);
            if (file != null) {
                try (InputStream content = files.open(file)) {
                    put(ExportPlaces.file(link, file), content);
                }
            } else if (ASSET.matcher(link).matches()) {
                try (InputStream content = asset(link)) {
                    put(ExportPlaces.asset(link), content);
                }
            } else {
                writePage(link);
            }
        }

        /** A page that was taken down since it was named is left out: its tombstone comes with the next export. */
        private void writePage(String link) throws IOException {
            Optional<Prepared> page = pages.find(link, Texts.CHINESE);
            Optional<String> place = ExportPlaces.page(link);
            if (page.isPresent() && place.isPresent()) {
                String kept = new String(page.get().bytes(), StandardCharsets.UTF_8);
                boolean html = page.get().contentType().startsWith("text/html");
                String turned = html ? links.page(kept, place.get()) : links.feed(kept);
                put(place.get(), new java.io.ByteArrayInputStream(turned.getBytes(StandardCharsets.UTF_8)));
            }
        }

        private void put(String name, InputStream content) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            content.transferTo(zip);
            zip.closeEntry();
        }
    }

    private static InputStream asset(String link) throws IOException {
        String path = link.replaceFirst("\\?.*", "");
        String root = path.startsWith("/webjars/") ? "/META-INF/resources" : "/static";
        InputStream found = ColumnExport.class.getResourceAsStream(root + path);
        if (found == null) {
            throw new FileNotFoundException(path);
        }
        return found;
    }
}
