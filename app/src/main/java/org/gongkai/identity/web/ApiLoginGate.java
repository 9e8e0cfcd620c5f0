package org.gongkai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gongkai.identity.CurrentPerson;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps the API closed by default. It stands before the call rather than in the filter chain, because a path that leads to
 * no call is to be unknown (404), not forbidden.
 */
@Component
class ApiLoginGate implements HandlerInterceptor, WebMvcConfigurer {

    private final CurrentPerson currentPerson;
    private final ApiRefusals refusals;

    ApiLoginGate(CurrentPerson currentPerson, ApiRefusals refusals) {
        this.currentPerson = currentPerson;
        this.refusals = refusals;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean open = !(handler instanceof HandlerMethod)
                || currentPerson.current().isPresent()
                || PublicApi.contains(request);
        if (!open) {
            refusals.commence(request, response, new InsufficientAuthenticationException("login-required"));
        }
        return open;
    }
}
