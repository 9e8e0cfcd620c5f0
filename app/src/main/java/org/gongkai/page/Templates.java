package org.gongkai.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The compiled templates of {@code src/main/jte}, type-checked and escaped by context at build time. */
public final class Templates {

    private static final String COMPILED_INTO = "org.gongkai.pages";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), COMPILED_INTO);

    /** Renders a page whole before a byte is sent, so that a failure becomes an error page and not half a page. */
    public Utf8ByteOutput render(String template, PageContext page, Map<String, ? extends @Nullable Object> params) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(params);
        all.put("page", page);
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, all, output);
        return output;
    }
}
