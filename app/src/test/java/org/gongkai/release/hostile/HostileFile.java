package org.gongkai.release.hostile;

import java.util.ArrayList;
import java.util.List;

/** A file made to harm whoever opens it, and the name it is sent under. */
public record HostileFile(String name, String trick, byte[] content) {

    /** All of them. */
    public static List<HostileFile> all() {
        List<HostileFile> all = new ArrayList<>();
        HostileArchives.addTo(all);
        HostileMarkup.addTo(all);
        HostileOffice.addTo(all);
        HostilePages.addTo(all);
        HostilePictures.addTo(all);
        HostileNames.addTo(all);
        return all;
    }

    @Override
    public String toString() {
        return trick;
    }
}
