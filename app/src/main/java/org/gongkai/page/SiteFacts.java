package org.gongkai.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What every page says about the installation. Filled by the module that knows it; without one, from settings. */
public interface SiteFacts {

    /** The body whose site this is. */
    Site site();

    /** The simulated time in trial mode, which every page then shows in a banner; null outside the trial. */
    @Nullable
    Instant simulatedNow();
}
