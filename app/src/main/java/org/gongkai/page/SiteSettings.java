package org.gongkai.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The site as told by {@code gongkai.site.*}: the body's names, its review authority, its contact, the code of its web site. */
@ConfigurationProperties("gongkai.site")
record SiteSettings(
        @DefaultValue("白城市商务局") String bodyName,

        @DefaultValue("Baicheng Municipal Bureau of Commerce")
        String bodyNameEnglish,

        @DefaultValue("白城市人民政府") String reviewAuthority,
        @DefaultValue("People's Government of Baicheng") String reviewAuthorityEnglish,
        @Nullable String domain,
        @Nullable String siteCode,
        @DefaultValue Site.Contact contact) {

    /** The facts for an installation that is asked nothing else: real time, and the site of the settings. */
    SiteFacts facts() {
        Site site = new Site(
                new Site.Name(bodyName, bodyNameEnglish),
                new Site.Name(reviewAuthority, reviewAuthorityEnglish),
                domain,
                siteCode,
                contact);
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
