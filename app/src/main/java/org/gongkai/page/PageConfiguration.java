package org.gongkai.page;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the frame into Spring MVC: pages as return values, languages, and static files that may be kept for a year. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteSettings.class)
class PageConfiguration {

    @Bean
    Texts texts() {
        return Texts.load();
    }

    @Bean
    Templates templates() {
        return new Templates();
    }

    @Bean
    PageContexts pageContexts(
            Texts texts, SiteSettings settings, ObjectProvider<Viewers> viewers, ObjectProvider<SiteFacts> facts) {
        return new PageContexts(
                texts,
                new Assets(),
                viewers.getIfAvailable(LoggedInViewers::new),
                facts.getIfAvailable(settings::facts));
    }

    @Bean
    LocaleResolver localeResolver() {
        return new DisplayCookies();
    }

    @Bean
    @Order(-1)
    WebMvcConfigurer pageMvc(Templates templates, PageContexts contexts) {
        return new Mvc(new PageReturnHandler(templates, contexts));
    }

    private record Mvc(PageReturnHandler pages) implements WebMvcConfigurer {

        private static final CacheControl KEPT =
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

        @Override
        public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
            handlers.add(pages);
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new DisplayCookies()).excludePathPatterns("/api/**");
        }

        /** Bootstrap's version is in its path; our own files carry theirs in the query: {@link Assets}. */
        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            keep(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/");
            keep(registry, "/css/**", "classpath:/static/css/");
            keep(registry, "/js/**", "classpath:/static/js/");
            keep(registry, "/img/**", "classpath:/static/img/");
        }

        private static void keep(ResourceHandlerRegistry registry, String path, String folder) {
            registry.addResourceHandler(path).addResourceLocations(folder).setCacheControl(KEPT);
        }
    }
}
