package org.gongkai.casework;

import java.util.UUID;
import org.gongkai.visibility.Viewer;

/** Where uploaded files lie until a step takes them up. */
public interface FileShelf {

    /** Takes an uploaded file into a case; false where it does not exist or is not the viewer's to give. */
    boolean attach(UUID fileId, UUID caseId, Viewer viewer);
}
