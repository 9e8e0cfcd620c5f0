package org.gongkai.page;

import org.jspecify.annotations.Nullable;

/** One of several views of the same thing: a link, not a script. The count, where given, is shown behind the label. */
public record Tab(
        String label,
        String href,
        boolean current,
        @Nullable Integer count) {}
