package org.gongkai.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The site as told by {@code gongkai.site.*}: the body's names, its contact, and the code of its web site. */
@ConfigurationProperties("gongkai.site")
record SiteSettings(
        @DefaultValue("白城市商务局") String bodyName,

        @DefaultValue("Baicheng Municipal Bureau of Commerce")
        String bodyNameEnglish,

        @Nullable String siteCode,
        @DefaultValue Site.Contact contact) {

    /** The facts for an installation that is asked nothing else: real time, and the site of the settings. */
    SiteFacts facts() {
        Site site = new Site(bodyName, bodyNameEnglish, siteCode, contact);
        return new SiteFacts() {
            @Override
            public Site site() {
                return site;
            }

            @Override
            public @Nullable Instant simulatedNow() {
                return null;
            }
        };
    }
}
