package org.gongkai.page;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Renders pages that are the same for everybody and kept: without a viewer, without the simulated time, in the plain display.
 * {@link #displayed} dresses such a page for a reader who wants large text or contrast.
 */
@Component
public class StandingPages {

    private static final String PLAIN = " class=\"portal\"";

    private final Texts texts;
    private final Templates templates;
    private final SiteFacts facts;
    private final Assets assets = new Assets();

    StandingPages(Texts texts, Templates templates, SiteFacts facts) {
        this.texts = texts;
        this.templates = templates;
        this.facts = facts;
    }

    /** The page as it is kept. */
    public String render(String template, String path, Locale locale, Map<String, ? extends @Nullable Object> params) {
        PageContext page = new PageContext(
                texts,
                assets,
                new Display(locale, false, false),
                new Address(path, null),
                facts.site(),
                facts.simulatedNow() == null ? null : PageContext.SOME_TIME,
                null,
                () -> new Csrf("_csrf", ""),
                null);
        return new String(
                templates.render(template, page, params).toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    public Site site() {
        return facts.site();
    }

    /** The texts of one language. */
    public Wording wording(Locale locale) {
        return texts.in(locale);
    }

    /** How the reader of this request wants pages. */
    public static Display wanted(jakarta.servlet.http.HttpServletRequest request) {
        return DisplayCookies.read(request);
    }

    /** The kept page as this reader wants it. */
    public static String displayed(String kept, Display display) {
        String classes = "portal" + (display.largeText() ? " large" : "") + (display.highContrast() ? " contrast" : "");
        String theme = display.highContrast() ? " data-bs-theme=\"dark\"" : "";
        return kept.replaceFirst(PLAIN, theme + " class=\"" + classes + '"');
    }
}
