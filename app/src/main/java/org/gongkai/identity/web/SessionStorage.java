package org.gongkai.identity.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/** How sessions are kept in the database and named in the browser. */
@Configuration(proxyBeanMethods = false)
class SessionStorage {

    private static final Logger LOG = LoggerFactory.getLogger(SessionStorage.class);

    /** What our sessions hold: texts, numbers, the CSRF token, and notices for the next page. Nothing else is read back. */
    private static final ObjectInputFilter HELD = ObjectInputFilter.Config.createFilter("maxdepth=20;maxrefs=10000;"
            + "java.lang.*;java.util.*;java.util.concurrent.*;java.time.*;"
            + "org.springframework.security.web.csrf.DefaultCsrfToken;"
            + "org.springframework.web.servlet.FlashMap;org.springframework.util.LinkedMultiValueMap;"
            + "org.springframework.util.MultiValueMapAdapter;org.gongkai.**;!*");

    /** Spring Session looks for a conversion service of this name. */
    @Bean
    @SuppressWarnings("NullAway") // a converter may answer null, which its generic signature cannot say to NullAway
    ConversionService springSessionConversionService() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, SessionStorage::read);
        return conversion;
    }

    /** Secure where the request came by HTTPS, which is the serialiser's own default. */
    @Bean
    DefaultCookieSerializerCustomizer sessionCookie() {
        return cookie -> {
            cookie.setUseHttpOnlyCookie(true);
            cookie.setSameSite("Lax");
        };
    }

    /** What cannot be read, for example after an update of the application, is as if it had never been kept. */
    private static @Nullable Object read(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(HELD);
            return in.readObject();
        } catch (ClassNotFoundException | IOException unreadable) {
            LOG.warn("A session held something that cannot be read: {}", unreadable.toString());
            return null;
        }
    }
}
