package org.gongkai.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a controller of a front returns: a template to render, or another page to go to.
 *
 * <pre>{@code
 * return Page.of("portal/home.jte").with("figures", figures);
 * return Page.of("portal/register.jte").with("form", wrong).status(HttpStatus.UNPROCESSABLE_CONTENT);
 * return Page.to("/requests").saying(Flash.done("portal.request.withdrawn"));
 * }</pre>
 */
public sealed interface Page {

    /** Renders a template under {@code src/main/jte}. Every template gets {@code page}, the {@link PageContext}. */
    static Rendered of(String template) {
        return new Rendered(template, Map.of(), HttpStatus.OK);
    }

    /** Leads on to another path of this site with 303, as every successful form does. */
    static Redirect to(String path) {
        return new Redirect(path, null);
    }

    /** A template with its parameters and the status to answer with. */
    record Rendered(String template, Map<String, ? extends @Nullable Object> params, HttpStatus status)
            implements Page {

        /** The same page with one more template parameter. */
        public Rendered with(String name, @Nullable Object value) {
            Map<String, @Nullable Object> more = new LinkedHashMap<>(params);
            more.put(name, value);
            return new Rendered(template, more, status);
        }

        public Rendered status(HttpStatus other) {
            return new Rendered(template, params, other);
        }
    }

    /** A path of this site to go on to, and what to say there. */
    record Redirect(String path, @Nullable Flash flash) implements Page {

        public Redirect {
            if (!Address.isOwn(path)) {
                throw new IllegalArgumentException("not a path of this site: " + path);
            }
        }

        public Redirect saying(Flash message) {
            return new Redirect(path, message);
        }
    }
}
