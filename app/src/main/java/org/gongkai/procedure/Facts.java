package org.gongkai.procedure;

import java.util.Map;
import java.util.Set;

/**
 * What was looked up for a decision before it is made, since no rule may look anything up itself.
 *
 * @param found ids that the step's data name, as they are named there, by what they were found to be; an id that leads nowhere,
 *     or nowhere the actor may go, is not among them
 */
public record Facts(Map<String, Set<String>> found) {

    /** Nothing had to be looked up. */
    public static final Facts NONE = new Facts(Map.of());

    /** Whether this id was found to be such a thing. */
    public boolean tell(String kind, String id) {
        return found.getOrDefault(kind, Set.of()).contains(id);
    }
}
