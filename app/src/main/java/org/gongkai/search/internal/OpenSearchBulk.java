package org.gongkai.search.internal;

import java.util.Collection;
import java.util.Map;
import org.gongkai.search.Searchable;
import org.gongkai.search.internal.OpenSearchClient.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Records on their way into an index, a million characters at a time. Each carries the number of the change that told of
 * it as its version: an index takes no older one after a newer one, whoever brings it, and the same twice does no harm.
 */
final class OpenSearchBulk {

    private static final int CHARACTERS = 1_000_000;

    private final OpenSearchClient client;
    private final String alias;
    private final long version;
    private final StringBuilder lines = new StringBuilder();
    private int records;

    private OpenSearchBulk(OpenSearchClient client, String alias, long version) {
        this.client = client;
        this.alias = alias;
        this.version = version;
    }

    /** Writes by an alias; nothing of it is visible before the next refresh. */
    static void write(
            OpenSearchClient client,
            String alias,
            Collection<Searchable> present,
            Collection<String> absent,
            long version) {
        OpenSearchBulk bulk = new OpenSearchBulk(client, alias, version);
        present.forEach(bulk::add);
        absent.forEach(bulk::remove);
        bulk.send();
    }

    private void add(Searchable record) {
        line(Map.of("index", place(record.id())));
        line(OpenSearchLayout.document(record));
        if (lines.length() > CHARACTERS) {
            send();
        }
    }

    private void remove(String id) {
        line(Map.of("delete", place(id)));
    }

    private Map<String, Object> place(String id) {
        records++;
        return Map.of("_id", id, "version", version, "version_type", "external_gte");
    }

    private void line(Object json) {
        lines.append(OpenSearchClient.JSON.writeValueAsString(json)).append('\n');
    }

    private void send() {
        if (!lines.isEmpty()) {
            Answer answer = client.lines("/" + alias + "/_bulk?require_alias=true", lines.toString());
            JsonNode items = answer.required().body().path("items");
            if (items.size() != records) {
                throw client.strange();
            }
            items.valueStream().forEach(this::check);
            lines.setLength(0);
            records = 0;
        }
    }

    /** A conflict means that a newer one is there, and what is to be gone may be gone already. */
    private void check(JsonNode item) {
        JsonNode outcome = item.path("index").isMissingNode() ? item.path("delete") : item.path("index");
        int status = outcome.path("status").asInt();
        if (status == 429 || status == 503) {
            throw client.unavailable("is busy or starting", status);
        }
        boolean gone =
                !item.path("delete").isMissingNode() && outcome.path("error").isMissingNode();
        if (status >= 300 && status != 409 && !(status == 404 && gone)) {
            throw new IllegalStateException("OpenSearch did not take record "
                    + outcome.path("_id").asString("") + ": " + outcome.path("error"));
        }
    }
}
