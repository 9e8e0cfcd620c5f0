package org.gongkai.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Zip files: only the office containers (OOXML, OFD) are taken, and only where nothing in them runs or explodes. */
final class ZipContainer {

    static final int MOST_ENTRIES = 10_000;
    static final int HIGHEST_RATIO = 200;

    /** Below this size a high ratio harms nobody: short repetitive parts pack well. */
    private static final long SMALL = 1 << 20;

    private static final long LARGEST_DIRECTORY = 8L << 20;
    private static final int LARGEST_TYPE_LIST = 1 << 20;
    private static final String TYPE_LIST = "[Content_Types].xml";
    private static final Pattern UNSAFE_NAME = Pattern.compile("(^|/)\\.\\.(/|$)|^/|^[A-Za-z]:|[\\\\\\x00-\\x1f]");
    private static final Pattern PROGRAM = Pattern.compile(
            ".*\\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|jar|class|sh|html?|xhtml|svg|swf|php)");
    private static final List<String> MACRO_TYPES =
            List.of("macroenabled", "ms-office.vbaproject", "ms-word.attachedtoolbars", "ms-excel.intlmacrosheet");

    private ZipContainer() {}

    static Finding inspect(Path file, Bytes bytes) throws IOException {
        Optional<ArchiveEnd> end = ArchiveEnd.in(bytes);
        if (end.isEmpty()) {
            return Finding.refuse(RefusedBecause.DAMAGED);
        }
        if (end.get().entries() > MOST_ENTRIES || end.get().directorySize() > LARGEST_DIRECTORY) {
            return Finding.refuse(RefusedBecause.BOMB);
        }
        if (!end.get().closesTightly(bytes)) {
            return Finding.refuse(RefusedBecause.POLYGLOT);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return inspect(zip);
        } catch (ZipException | IllegalArgumentException _) {
            return Finding.refuse(RefusedBecause.DAMAGED);
        }
    }

    private static Finding inspect(ZipFile zip) throws IOException {
        List<? extends ZipEntry> entries = zip.stream().toList();
        Set<String> names = new HashSet<>();
        entries.forEach(entry -> names.add(entry.getName()));
        if (names.size() != entries.size() || names.stream().anyMatch(UNSAFE_NAME.asPredicate())) {
            return Finding.refuse(RefusedBecause.DAMAGED);
        }
        if (explodes(entries)) {
            return Finding.refuse(RefusedBecause.BOMB);
        }
        return names.contains(TYPE_LIST) ? office(zip, names) : openFixedLayout(names);
    }

    private static boolean explodes(List<? extends ZipEntry> entries) {
        long packed = entries.stream().mapToLong(ZipEntry::getCompressedSize).sum();
        long unpacked = entries.stream().mapToLong(ZipEntry::getSize).sum();
        return explodes(packed, unpacked)
                || entries.stream().anyMatch(entry -> explodes(entry.getCompressedSize(), entry.getSize()));
    }

    private static boolean explodes(long packed, long unpacked) {
        return unpacked > SMALL && unpacked / HIGHEST_RATIO > Math.max(1, packed);
    }

    private static Finding openFixedLayout(Set<String> names) {
        if (!names.contains("OFD.xml")) {
            return Finding.refuse(RefusedBecause.TYPE);
        }
        return holdsProgram(names) ? Finding.refuse(RefusedBecause.ACTIVE) : Finding.of(FileKind.OFD);
    }

    private static Finding office(ZipFile zip, Set<String> names) throws IOException {
        String types = typeList(zip);
        if (names.stream().anyMatch(ZipContainer::isMacro)
                || MACRO_TYPES.stream().anyMatch(types::contains)) {
            return Finding.refuse(RefusedBecause.MACRO);
        }
        if (holdsProgram(names) || types.contains("<!doctype")) {
            return Finding.refuse(RefusedBecause.ACTIVE);
        }
        Optional<RefusedBecause> objection = Relations.objection(zip);
        if (objection.isPresent()) {
            return Finding.refuse(objection.get());
        }
        return officeKind(names).map(Finding::of).orElse(Finding.refuse(RefusedBecause.TYPE));
    }

    /** The list of part types as lower-case text; it is searched, never parsed, so that no entity can be expanded. */
    private static String typeList(ZipFile zip) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(TYPE_LIST))) {
            return new String(in.readNBytes(LARGEST_TYPE_LIST), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }
    }

    private static boolean isMacro(String name) {
        String part = name.toLowerCase(Locale.ROOT);
        return part.endsWith("vbaproject.bin") || part.contains("/macrosheets/") || part.endsWith("vbadata.xml");
    }

    private static boolean holdsProgram(Set<String> names) {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name ->
                        name.contains("/activex/") || PROGRAM.matcher(name).matches());
    }

    private static Optional<FileKind> officeKind(Set<String> names) {
        List<FileKind> kinds = List.of(FileKind.DOCX, FileKind.XLSX, FileKind.PPTX).stream()
                .filter(kind -> names.stream().anyMatch(name -> isMainPart(name, kind)))
                .toList();
        return kinds.size() == 1 ? Optional.of(kinds.getFirst()) : Optional.empty();
    }

    private static boolean isMainPart(String name, FileKind kind) {
        return switch (kind) {
            case DOCX -> name.matches("word/document\\d*\\.xml");
            case XLSX -> name.matches("xl/workbook\\d*\\.xml");
            case PPTX -> name.matches("ppt/presentation\\d*\\.xml");
            default -> false;
        };
    }
}
