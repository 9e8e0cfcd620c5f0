package org.gongkai.search.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.search.Mark;
import org.gongkai.search.SearchIndex.Unavailable;
import org.gongkai.search.internal.OpenSearchClient.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The generations of our index in an OpenSearch: one serves under our alias, others are being built. How far one reaches stands
 * in a document of its own, named after it, so that what is written by the alias never advances the mark of another.
 */
final class OpenSearchShelf {

    private static final int ATTEMPTS = 5;

    private final OpenSearchClient client;
    private final String alias;
    private volatile @Nullable String serving;

    OpenSearchShelf(OpenSearchClient client, String alias) {
        this.client = client;
        this.alias = alias;
    }

    /** The mark of the generation that serves, in the version in which it was read. */
    record Held(String index, Mark mark, long number, long term) {}

    /** How far what serves reaches; where nothing does, an empty generation begins to. */
    Held held() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String index = serving();
            Answer answer = client.get("/" + alias + "/_doc/" + markOf(index));
            if (answer.ok()) {
                return held(index, answer.body());
            }
            serving = null;
            if (index.equals(serving()) && answer.status() == 404) {
                begin(index);
            }
        }
        throw client.unavailable("keeps no index of ours", alias);
    }

    private Held held(String index, JsonNode document) {
        JsonNode mark = document.path("_source").path(OpenSearchLayout.MARK);
        if (!mark.isObject()) {
            throw client.strange();
        }
        client.answersAgain();
        return new Held(
                index,
                new Mark(mark.path("seq").asLong(), mark.path("proof").asString("")),
                document.path("_seq_no").asLong(),
                document.path("_primary_term").asLong());
    }

    private String serving() {
        String known = serving;
        if (known == null) {
            known = found().orElseGet(this::first);
            serving = known;
        }
        return known;
    }

    private Optional<String> found() {
        Answer answer = client.get("/_alias/" + alias);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>(answer.required().body().propertyNames());
        if (names.size() > 1) {
            throw client.unavailable("has several indexes under our name: leave one", names);
        }
        return names.stream().findFirst();
    }

    /** Of several nodes that start at once only one makes it: the name is the same for all. */
    private String first() {
        String index = alias + "-first";
        Answer answer = create(index, alias);
        if (!answer.ok() && !answer.error().equals("resource_already_exists_exception")) {
            answer.required();
        }
        return found().orElseThrow(() ->
                client.unavailable("has an index of ours without its alias: delete it, or give it", alias));
    }

    private Answer create(String index, String name) {
        Map<String, Object> made = new LinkedHashMap<>(OpenSearchLayout.index());
        made.put("aliases", Map.of(name, Map.of()));
        return client.put("/" + index, made);
    }

    private void begin(String index) {
        Answer answer = client.put(
                "/" + alias + "/_create/" + markOf(index) + "?refresh=true&require_alias=true", json(Mark.START));
        if (!answer.ok() && answer.status() != 409 && answer.status() != 404) {
            answer.required();
        }
    }

    private static String markOf(String index) {
        return "mark-of-" + index;
    }

    private static Map<String, Object> json(Mark mark) {
        return Map.of(OpenSearchLayout.MARK, Map.of("seq", mark.seq(), "proof", mark.proof()));
    }

    /**
     * Writes how far what serves reaches, and makes all that was written before visible with it. Another node may have written
     * the same or more; it must not reach less than where these changes began, or some would be missing.
     */
    void advance(Mark from, Mark reached) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Held held = required(from);
            if (held.mark().seq() > reached.seq()) {
                return;
            }
            Answer answer = client.put(
                    "/" + alias + "/_doc/" + markOf(held.index()) + "?refresh=true&require_alias=true&if_seq_no="
                            + held.number() + "&if_primary_term=" + held.term(),
                    json(reached));
            if (answer.ok()) {
                return;
            }
            if (answer.status() != 409 && answer.status() != 404) {
                answer.required();
            }
        }
        throw new Unavailable("Others keep changing the search index: it is tried again.");
    }

    /** As {@link #held}, which must not reach less than this. */
    Held required(Mark from) {
        Held held = held();
        if (held.mark().seq() < from.seq()) {
            throw new Unavailable("The search index was replaced by one that reaches change "
                    + held.mark().seq() + " and not " + from.seq() + ": what is missing is told again.");
        }
        return held;
    }

    /** An empty generation that does not serve yet. */
    String build() {
        String index = alias + "-" + UUID.randomUUID();
        create(index, building(index)).required();
        return index;
    }

    /** By what it is written: a server makes an index of any name it does not know, but no alias. */
    static String building(String index) {
        return index + "-building";
    }

    /** Puts a generation in the place of what serves, which is deleted in the same step. */
    void takeOver(String index, Mark reached) {
        client.put("/" + building(index) + "/_doc/" + markOf(index) + "?refresh=true&require_alias=true", json(reached))
                .required();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<String> old = found();
            // Where the answer to an attempt was lost, it may serve already.
            Answer answer = old.filter(index::equals).isPresent()
                    ? null
                    : client.post("/_aliases", Map.of("actions", replacing(old, index)));
            serving = null;
            if (answer == null || answer.ok()) {
                return;
            }
            if (answer.status() != 404) {
                answer.required();
            }
        }
        throw new Unavailable("Others keep replacing the search index: it is tried again.");
    }

    private List<Object> replacing(Optional<String> old, String index) {
        List<Object> actions = new ArrayList<>();
        old.ifPresent(each -> actions.add(Map.of("remove_index", Map.of("index", each))));
        actions.add(Map.of("add", Map.of("index", index, "alias", alias)));
        actions.add(Map.of("remove", Map.of("index", index, "alias", building(index))));
        return actions;
    }

    void remove(String index) {
        client.delete("/" + index + "?ignore_unavailable=true");
    }
}
