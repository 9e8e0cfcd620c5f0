package org.gongkai.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gongkai.identity.ApiTokens;
import org.gongkai.identity.BasicSignIn;
import org.gongkai.identity.IdentitySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.HttpStatusAccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Three fronts with three threat models: programs, staff, and everybody. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    /** Programs: no session and so no forgery of requests; who calls stands in the header of each. */
    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(
            HttpSecurity http, ApiTokens tokens, BasicSignIn basic, IdentitySettings settings, ApiRefusals refusals) {
        return http.securityMatcher("/api/**")
                .headers(SecurityHeaders::on)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(
                        new ApiCredentials(tokens, basic, settings.trial(), refusals),
                        AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(calls -> calls.anyRequest().permitAll())
                .build();
    }

    /** Staff: nothing here answers without a login, not even whether a page exists. */
    @Bean
    @Order(2)
    SecurityFilterChain consoleSecurity(HttpSecurity http, SignedInSessions sessions, LoginRedirects redirects) {
        return http.securityMatcher("/console", "/console/**")
                .headers(SecurityHeaders::on)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(sessions))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(redirects).accessDeniedHandler(SecurityChains::refuse))
                .authorizeHttpRequests(
                        pages -> pages.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .anyRequest()
                                .hasAuthority(PersonAuthentication.STAFF))
                .build();
    }

    /** Everybody: public unless the page itself asks who is there; the login of staff and citizens; the health check. */
    @Bean
    @Order(3)
    SecurityFilterChain pageSecurity(HttpSecurity http, SignedInSessions sessions, LoginRedirects redirects) {
        PathPatternRequestMatcher actuator = PathPatternRequestMatcher.pathPattern("/actuator/**");
        return http.headers(SecurityHeaders::on)
                .requestCache(RequestCacheConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(sessions))
                .formLogin(login ->
                        login.loginPage("/login").successHandler(redirects).failureHandler(redirects))
                .logout(logout -> logout.addLogoutHandler(redirects).logoutSuccessUrl("/login?loggedOut"))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.NOT_FOUND), actuator)
                        .defaultAuthenticationEntryPointFor(redirects, request -> true)
                        .defaultAccessDeniedHandlerFor(
                                new HttpStatusAccessDeniedHandler(HttpStatus.NOT_FOUND), actuator)
                        .defaultAccessDeniedHandlerFor(SecurityChains::refuse, request -> true))
                .authorizeHttpRequests(
                        pages -> pages.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers("/actuator/health", "/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .denyAll()
                                .anyRequest()
                                .permitAll())
                .build();
    }

    /** 403 with its reason for the error page: whose session has ended is not told that they may not. */
    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        if (!response.isCommitted()) {
            request.setAttribute(WebAttributes.ACCESS_DENIED_403, exception);
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
