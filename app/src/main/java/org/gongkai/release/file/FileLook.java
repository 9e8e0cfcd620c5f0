package org.gongkai.release.file;

import com.drew.imaging.ImageProcessingException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;

/** Looks into one file by the type its content was found to have. */
public final class FileLook {

    private FileLook() {}

    /**
     * Puts what the file holds into the findings.
     *
     * @param mediaType as stored, with its charset for texts
     * @throws LookFailed where not all of it could be looked at; what was found until then stays
     */
    public static void look(Path file, String mediaType, Findings findings) {
        try {
            byType(file, mediaType, findings);
        } catch (InvalidPasswordException | EncryptedDocumentException _) {
            throw new LookFailed(LookFailed.ENCRYPTED);
        } catch (LookFailed e) {
            throw e;
        } catch (IOException | ImageProcessingException | RuntimeException _) {
            // Whatever way a reader fails on a crafted file: it was not looked at.
            throw new LookFailed(LookFailed.UNREADABLE);
        } catch (StackOverflowError _) {
            throw new LookFailed(LookFailed.TOO_DEEP);
        } finally {
            findings.settle();
        }
    }

    private static void byType(Path file, String mediaType, Findings findings)
            throws IOException, ImageProcessingException {
        String[] parts = mediaType.split(";\\s*charset=", 2);
        switch (parts[0].strip().toLowerCase(Locale.ROOT)) {
            case "application/pdf" -> PdfLook.look(file, findings);
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation" ->
                OfficeLook.look(file, findings);
            case "application/msword" -> OldWordLook.look(file, findings);
            case "application/vnd.ms-excel" -> OldSheetLook.look(file, findings);
            case "application/ofd" -> FixedLayoutLook.look(file, findings);
            case "image/jpeg", "image/png", "image/tiff" -> PictureLook.look(file, findings);
            case "text/plain", "text/csv", "text/markdown" -> PlainLook.look(file, charset(parts), findings);
            case "text/html" -> HtmlLook.look(PlainLook.read(file, charset(parts)), "", findings);
            default -> throw new LookFailed(LookFailed.UNKNOWN_TYPE);
        }
    }

    private static Charset charset(String[] parts) {
        return Charset.forName(parts.length > 1 ? parts[1].strip() : "UTF-8");
    }
}
