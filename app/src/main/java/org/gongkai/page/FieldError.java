package org.gongkai.page;

import java.util.List;

/**
 * What is wrong with one field of a form.
 *
 * @param field the field's name, which is also its id on the page
 * @param key of the text that says what to do
 */
public record FieldError(String field, String key, List<Object> args) {

    /** The sentence to show. */
    public String in(Wording words) {
        return words.text(key, args.toArray());
    }
}
