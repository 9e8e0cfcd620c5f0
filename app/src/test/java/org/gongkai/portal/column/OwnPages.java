package org.gongkai.portal.column;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.installation.Installation;

/** Pages a test renders by itself, asking no register. */
final class OwnPages extends ColumnPages {

    static final String EDITION = "edition-now";

    /** Papers of nothing. */
    @SuppressWarnings("NullAway") // is never asked
    static final PaperPages NO_PAPERS = new PaperPages(null, null, null);

    private final Function<String, Prepared> page;

    @SuppressWarnings("NullAway") // asks nobody
    OwnPages(Function<String, Prepared> page) {
        super(null, null, null, null, null, null, null, null, null, null, null, null, null);
        this.page = page;
    }

    @Override
    String edition(Installation installation) {
        return EDITION;
    }

    @Override
    Optional<Prepared> render(String path, Locale locale) {
        return Optional.of(page.apply(path));
    }
}
