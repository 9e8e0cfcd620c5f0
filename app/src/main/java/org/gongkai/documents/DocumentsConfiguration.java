package org.gongkai.documents;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where attachments lie, and when the server asks for the body of a request. */
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {

    @Bean
    ContentStore contentStore(@Value("${gongkai.data:data}") Path data) {
        return new ContentStore(data.toAbsolutePath().normalize().resolve("files"));
    }

    /**
     * A client that asks first ({@code Expect: 100-continue}) is told to go on only once somebody reads its body,
     * so that one with too large a body hears so before it sends it.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> continueOnlyWhenRead() {
        return server ->
                server.addConnectorCustomizers(connector -> connector.setProperty("continueResponseTiming", "onRead"));
    }
}
