package org.gongkai.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A doubt about the text of the law and its decision for the time being.
 *
 * @param choice the reading this body has chosen, where it may choose; otherwise null
 */
public record DoubtView(
        String id,
        String title,
        List<InstrumentView.Link> articles,
        String explanation,
        String decision,
        @Nullable String choice) {}
