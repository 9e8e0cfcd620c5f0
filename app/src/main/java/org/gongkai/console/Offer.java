package org.gongkai.console;

import java.util.List;
import org.gongkai.page.Choice;

/** Answers that belong together, under their common name; an empty name for answers that need none. */
public record Offer(String label, List<Choice> choices) {

    public Offer {
        choices = List.copyOf(choices);
    }
}
