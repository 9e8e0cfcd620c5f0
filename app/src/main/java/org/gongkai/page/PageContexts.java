package org.gongkai.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gathers what templates know from a request. */
final class PageContexts {

    static final String FLASH = "flash";

    private final Texts texts;
    private final Assets assets;
    private final Viewers viewers;
    private final SiteFacts facts;

    PageContexts(Texts texts, Assets assets, Viewers viewers, SiteFacts facts) {
        this.texts = texts;
        this.assets = assets;
        this.viewers = viewers;
        this.facts = facts;
    }

    PageContext of(HttpServletRequest request) {
        return new PageContext(
                texts,
                assets,
                DisplayCookies.read(request),
                Address.of(request),
                facts.site(),
                facts.simulatedNow(),
                viewers.of(request),
                () -> csrf(request),
                flash(request));
    }

    private static Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getToken())
                : new Csrf("_csrf", "");
    }

    private static @Nullable Flash flash(HttpServletRequest request) {
        Map<String, ?> kept = RequestContextUtils.getInputFlashMap(request);
        return kept != null && kept.get(FLASH) instanceof Flash flash ? flash : null;
    }
}
