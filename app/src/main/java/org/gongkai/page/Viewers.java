package org.gongkai.page;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Says who is looking. Filled by the module that knows people; without one, the login's name and roles are shown. */
@FunctionalInterface
public interface Viewers {

    /** The person logged in on this request, or null. */
    @Nullable
    Viewer of(HttpServletRequest request);
}
