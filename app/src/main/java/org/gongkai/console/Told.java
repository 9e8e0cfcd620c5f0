package org.gongkai.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.installation.OwnAddress;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What a step says only once: kept for the one page after it, and gone when that page is shown. */
final class Told {

    private static final String KEPT = "told";

    private Told() {}

    /** Keeps it for the page the answer leads to; the redirect must carry a message, with which this travels. */
    static void keep(HttpServletRequest request, Map<String, String> told) {
        if (!told.isEmpty()) {
            RequestContextUtils.getOutputFlashMap(request).put(KEPT, new LinkedHashMap<>(told));
        }
    }

    /** The same, with links of this site written out to be sent on. */
    static void keep(HttpServletRequest request, Map<String, String> told, OwnAddress own) {
        Map<String, String> whole = new LinkedHashMap<>(told);
        whole.replaceAll(
                (_, value) -> value.startsWith("/") ? own.of(value, request).orElse(value) : value);
        keep(request, whole);
    }

    static Map<String, String> shown(HttpServletRequest request) {
        Map<String, String> told = new LinkedHashMap<>();
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        if (flash != null && flash.get(KEPT) instanceof Map<?, ?> kept) {
            kept.forEach((key, value) -> told.put(String.valueOf(key), String.valueOf(value)));
        }
        return told;
    }
}
