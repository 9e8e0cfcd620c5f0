package org.gongkai.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Reads how a reader wants pages: {@code ?lang=zh-CN|en}, {@code ?size=normal|large}, {@code ?contrast=normal|high} say
 * it and are remembered for a year; otherwise the cookie says it; otherwise Chinese and plain. The browser's language is not
 * asked, so that one address shows everybody the same page.
 */
final class DisplayCookies implements HandlerInterceptor, LocaleResolver {

    private static final List<Choice> CHOICES = List.of(
            new Choice("lang", "zh-CN", "en"),
            new Choice("size", "normal", "large"),
            new Choice("contrast", "normal", "high"));

    private record Choice(String name, String usual, String other) {

        boolean knows(@Nullable String value) {
            return usual.equals(value) || other.equals(value);
        }

        boolean isOther(HttpServletRequest request) {
            String asked = Address.of(request).parameter(name);
            return other.equals(knows(asked) ? asked : remembered(request));
        }

        private @Nullable String remembered(HttpServletRequest request) {
            Cookie cookie = WebUtils.getCookie(request, name);
            return cookie == null ? null : cookie.getValue();
        }

        void remember(HttpServletRequest request, HttpServletResponse response) {
            String asked = Address.of(request).parameter(name);
            if (asked != null && knows(asked)) {
                response.addHeader(HttpHeaders.SET_COOKIE, cookie(asked, request.isSecure()));
            }
        }

        private String cookie(String value, boolean secure) {
            return ResponseCookie.from(name, value)
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .httpOnly(true)
                    .secure(secure)
                    .sameSite("Lax")
                    .build()
                    .toString();
        }
    }

    static Display read(HttpServletRequest request) {
        Locale locale = CHOICES.get(0).isOther(request) ? Texts.ENGLISH : Texts.CHINESE;
        return new Display(
                locale, CHOICES.get(1).isOther(request), CHOICES.get(2).isOther(request));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        CHOICES.forEach(choice -> choice.remember(request, response));
        return true;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return read(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by ?lang=");
    }
}
