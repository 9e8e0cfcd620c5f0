package org.gongkai.release.file;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.release.text.Masked;

/** What a picture carries beside its pixels: where, when, by whom and with what it was taken. Pixels are never decoded. */
final class PictureLook {

    private static final Pattern TELLING = Pattern.compile(
            "(?i).*(artist|author|owner|by-?line|creator|copyright|serial|host ?computer|user ?comment|description|comment"
                    + "|caption|keyword|subject|contact|credit|person|location|city|address|rating|document ?name|textual data"
                    + "|xp|title|face).*");

    /** What a format says about its own coding, whatever it is called. */
    private static final Pattern CODING =
            Pattern.compile("(?i)(jpeg|png-i.*|png chromaticities|huffman|jfif|icc profile|file"
                    + "|file type|adobe jpeg|png background.*|png-s.*|ducky|photoshop)");

    private static final Pattern NOTHING =
            Pattern.compile("(?i)|(lead|intel|adobe|paint|imagemagick|software).*|\\[\\d+ .*]");

    private PictureLook() {}

    static void look(Path file, Findings findings) throws IOException, ImageProcessingException {
        try (InputStream in = Files.newInputStream(file)) {
            look(in, "", findings);
        }
        Trailers.look(file, findings);
    }

    static void look(InputStream in, String place, Findings findings) throws IOException, ImageProcessingException {
        tell(ImageMetadataReader.readMetadata(new BufferedInputStream(in)), place, findings);
    }

    private static void tell(Metadata metadata, String place, Findings findings) {
        for (Directory directory : metadata.getDirectories()) {
            if (directory.hasErrors()) {
                findings.add("damaged-part", place, directory.getName());
            }
            switch (directory) {
                case GpsDirectory gps when gps.getTagCount() > 1 -> findings.add("image-metadata", place, "GPS");
                case ExifThumbnailDirectory small
                when small.containsTag(ExifThumbnailDirectory.TAG_THUMBNAIL_OFFSET) ->
                    findings.add("image-metadata", place, "thumbnail");
                case XmpDirectory xmp -> properties(xmp.getXmpProperties(), place, findings);
                default -> tags(directory, place, findings);
            }
        }
    }

    private static void properties(Map<String, String> properties, String place, Findings findings) {
        properties.forEach((name, value) -> tag(name, value, place, findings));
    }

    private static void tags(Directory directory, String place, Findings findings) {
        if (CODING.matcher(directory.getName().toLowerCase(Locale.ROOT)).matches()) {
            return;
        }
        for (Tag tag : directory.getTags()) {
            tag(tag.getTagName(), String.valueOf(tag.getDescription()), place, findings);
        }
    }

    private static void tag(String name, String value, String place, Findings findings) {
        findings.text(place, value);
        if (TELLING.matcher(name).matches() && !NOTHING.matcher(value.strip()).matches()) {
            findings.add("image-metadata", place, name + ": " + Masked.words(value));
        }
    }
}
