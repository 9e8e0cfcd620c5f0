package org.gongkai.site;

import java.time.Clock;
import java.time.Instant;
import org.gongkai.identity.Bodies;
import org.gongkai.identity.Body;
import org.gongkai.identity.ReviewAuthority;
import org.gongkai.installation.Installation;
import org.gongkai.page.Site;
import org.gongkai.page.SiteFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The site of the body the installation serves first, with what its register of bodies says of it. */
@Component
class BodySite implements SiteFacts {

    private static final Body NONE = new Body("none", "政府信息公开", "Government Information", "", Body.Contact.NONE);

    private final Bodies bodies;
    private final ReviewAuthority reviewAuthority;
    private final Installation installation;
    private final Environment settings;
    private final Clock clock;

    BodySite(
            Bodies bodies,
            ReviewAuthority reviewAuthority,
            Installation installation,
            Environment settings,
            Clock clock) {
        this.bodies = bodies;
        this.reviewAuthority = reviewAuthority;
        this.installation = installation;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Site site() {
        Body body = bodies.all().stream().findFirst().orElse(NONE);
        return new Site(
                new Site.Name(body.name(), body.nameEn()),
                new Site.Name(reviewAuthority.name(), reviewAuthority.nameEn()),
                settings.getProperty("gongkai.site.site-code"),
                contact(body));
    }

    private static Site.Contact contact(Body body) {
        Body.Contact contact = body.contact();
        return new Site.Contact(
                body.name() + "办公室",
                given(contact.address()),
                given(contact.postcode()),
                given(contact.phone()),
                given(contact.fax()),
                given(contact.email()),
                given(contact.officeHours()));
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text;
    }

    @Override
    public @Nullable Instant simulatedNow() {
        return installation.isTrial() ? clock.instant() : null;
    }
}
