package org.gongkai.casework;

import java.util.Map;
import org.gongkai.installation.Kept;
import org.gongkai.installation.Settings;
import org.springframework.stereotype.Component;

/**
 * The choices of bodies as this machine last read them. A case is opened by them without asking again; writing it fails where
 * anything was set meanwhile, on this machine or another.
 */
@Component
class KnownChoices {

    private final RuleChoices choices;
    private final Settings settings;
    private final Kept<String, Known> known = new Kept<>();

    KnownChoices(RuleChoices choices, Settings settings) {
        this.choices = choices;
        this.settings = settings;
    }

    Known of(String bodyId) {
        return known.get(bodyId, this::read);
    }

    /** Counted first: what is set between the two readings is missed by the count, and found when it is written. */
    private Known read(String bodyId) {
        return new Known(bodyId, settings.count(bodyId), choices.of(bodyId));
    }

    /** Has what the transaction sends next fail unless the choices still stand as they were known. */
    void claim(Known choices) {
        settings.claim(choices.bodyId(), choices.settings());
    }

    /** Whether the body has chosen since, or set anything else. */
    boolean isPast(Known choices) {
        return settings.count(choices.bodyId()) != choices.settings();
    }

    /** Has them read anew. */
    void forget() {
        known.change();
    }

    /** Settings are only ever added: as many as before are the same as before. */
    record Known(String bodyId, int settings, Map<String, String> choices) {}
}
