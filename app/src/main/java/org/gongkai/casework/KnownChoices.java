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

    Map<String, String> of(String bodyId) {
        return known(bodyId).choices();
    }

    private Known known(String bodyId) {
        return known.get(bodyId, this::read);
    }

    /** Counted first: what is set between the two readings is missed by the count, and found when it is written. */
    private Known read(String bodyId) {
        return new Known(settings.count(bodyId), choices.of(bodyId));
    }

    /** Has what the transaction sends next fail unless the choices still stand as they are known here. */
    void claim(String bodyId) {
        settings.claim(bodyId, known(bodyId).settings());
    }

    /** Has them read anew. */
    void forget() {
        known.change();
    }

    /** Settings are only ever added: as many as before are the same as before. */
    private record Known(int settings, Map<String, String> choices) {}
}
