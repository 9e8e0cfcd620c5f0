package org.gongkai.portal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.documents.Files;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files as they came with a form. What their names and sizes tell is told with everything else that is wrong with the form;
 * what is in them is looked at when they are stored, which a form with mistakes does not get to.
 */
final class GivenFiles {

    private static final int LONGEST_NAME = 80;

    private GivenFiles() {}

    /** For the {@code accept} attribute: what a browser offers to choose. */
    static String accepted() {
        return Files.ENDINGS.stream().map(ending -> "." + ending).collect(Collectors.joining(","));
    }

    /** Browsers send a nameless empty part where no file was chosen. */
    static boolean chosen(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename())
                .filter(name -> !name.isEmpty())
                .isPresent();
    }

    /** Those that cannot be taken, by name and size alone. */
    static List<KeptFiles.Refused> refused(List<MultipartFile> files) {
        return files.stream().flatMap(file -> refused(file).stream()).toList();
    }

    private static Optional<KeptFiles.Refused> refused(MultipartFile file) {
        if (file.isEmpty()) {
            return Optional.of(new KeptFiles.Refused(name(file), "empty-file"));
        }
        return Files.ENDINGS.contains(ending(name(file)))
                ? Optional.empty()
                : Optional.of(new KeptFiles.Refused(name(file), "type-not-allowed"));
    }

    /** The name without folders, short enough for a sentence. */
    static String name(MultipartFile file) {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("file");
        String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return base.length() <= LONGEST_NAME ? base : "…" + base.substring(base.length() - LONGEST_NAME);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
