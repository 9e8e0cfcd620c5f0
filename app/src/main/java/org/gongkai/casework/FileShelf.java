package org.gongkai.casework;

import java.util.UUID;
import org.gongkai.documents.Files;
import org.gongkai.documents.Uploader;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Component;

/** Where uploaded files lie until a step takes them up. */
@Component
public class FileShelf {

    /** People without an account are not told apart: whoever knows the random id of a file just uploaded it. */
    private static final String NOBODY = "without-account";

    private final Files files;

    FileShelf(Files files) {
        this.files = files;
    }

    /** Takes an uploaded file into a case; false where it does not exist or is not the viewer's to give. */
    boolean attach(UUID fileId, UUID caseId, Viewer viewer) {
        return files.attach(fileId, caseId, uploader(viewer)).isPresent();
    }

    /** As whom somebody uploads. */
    public static Uploader uploader(Viewer viewer) {
        UUID account = viewer.actor().id();
        if (account == null) {
            return Uploader.anonymous(NOBODY);
        }
        String body = viewer.actor().bodyId();
        return body == null ? Uploader.citizen(account) : Uploader.staff(account, body);
    }
}
