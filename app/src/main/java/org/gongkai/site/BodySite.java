package org.gongkai.site;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
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
                installation.address().map(URI::getHost).orElse(null),
                told("", "site-code", SampleContact.SITE_CODE),
                contact(body));
    }

    /** What the register of bodies says goes before the settings. */
    private Site.Contact contact(Body body) {
        Body.Contact contact = body.contact();
        return new Site.Contact(
                Objects.requireNonNullElse(told("", "contact.office", ""), body.name() + "办公室"),
                told(contact.address(), "contact.address", SampleContact.ADDRESS),
                told(contact.postcode(), "contact.postcode", SampleContact.POSTCODE),
                told(contact.phone(), "contact.phone", SampleContact.PHONE),
                told(contact.fax(), "contact.fax", SampleContact.FAX),
                told(contact.email(), "contact.email", SampleContact.EMAIL),
                installation.address().map(URI::toString).orElse(null),
                told(contact.officeHours(), "contact.hours", SampleContact.HOURS));
    }

    /** Nothing about a real body is invented: the sample is shown in a trial only. */
    private @Nullable String told(String known, String setting, String sample) {
        String text = known.isBlank() ? settings.getProperty("gongkai.site." + setting, "") : known;
        String shown = text.isBlank() && installation.isTrial() ? sample : text;
        return shown.isBlank() ? null : shown;
    }

    @Override
    public @Nullable Instant simulatedNow() {
        return installation.isTrial() ? clock.instant() : null;
    }
}
