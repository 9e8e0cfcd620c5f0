package org.gongkai.page;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Answers a request with the {@link Page} its controller returned. */
final class PageReturnHandler implements HandlerMethodReturnValueHandler {

    private final Templates templates;
    private final PageContexts contexts;

    PageReturnHandler(Templates templates, PageContexts contexts) {
        this.templates = templates;
        this.contexts = contexts;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Page.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        switch ((Page) Objects.requireNonNull(value, "a controller returned no page")) {
            case Page.Rendered page -> render(page, request, response);
            case Page.Redirect page -> redirect(page, request, response);
        }
    }

    private void render(Page.Rendered page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput body = templates.render(page.template(), contexts.of(request), page.params());
        response.setStatus(page.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(body.getContentLength());
        body.writeTo(response.getOutputStream());
    }

    private static void redirect(Page.Redirect page, HttpServletRequest request, HttpServletResponse response) {
        if (page.flash() != null) {
            FlashMap kept = RequestContextUtils.getOutputFlashMap(request);
            kept.put(PageContexts.FLASH, page.flash());
            RequestContextUtils.saveOutputFlashMap(page.path(), request, response);
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, page.path());
    }
}
