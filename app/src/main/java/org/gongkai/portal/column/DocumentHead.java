package org.gongkai.portal.column;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.installation.Installation;
import org.gongkai.page.StandingPages;
import org.gongkai.portal.Qr;
import org.gongkai.procedure.Zone;
import org.gongkai.publication.ColumnEntry;
import org.gongkai.publication.Neighbours;
import org.gongkai.publication.Overview;
import org.gongkai.publication.PublicAddress;
import org.gongkai.publication.PublicDocument;
import org.gongkai.publication.Publication;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What machines read at the top of a document's page: the tags of 国办发〔2017〕47号 and schema.org. */
@Component
public class DocumentHead {

    private static final ZoneId CHINA = Zone.CHINA;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Installation installation;
    private final StandingPages pages;
    private final JsonMapper json;

    DocumentHead(Installation installation, StandingPages pages, JsonMapper json) {
        this.installation = installation;
        this.pages = pages;
        this.json = json;
    }

    /** The tags of a page, and its structured data as JSON fit for a script element. */
    public record Tags(Map<String, String> meta, String jsonLd, String canonical) {}

    Tags of(
            Publication publication,
            PublicDocument document,
            List<ColumnEntry> columns,
            Neighbours neighbours,
            Locale locale) {
        Map<String, String> meta = new LinkedHashMap<>();
        columns.stream().findFirst().ifPresent(column -> {
            meta.put("ColumnName", column.title(locale));
            meta.put(
                    "ColumnDescription", pages.wording(locale).text("portal.column.description", column.title(locale)));
            meta.put("ColumnKeywords", column.title(locale));
        });
        meta.put("ColumnType", pages.wording(locale).text("portal.column.title"));
        meta.put("ArticleTitle", document.title());
        meta.put("PubDate", document.firstPublishedAt().atZone(CHINA).format(MINUTE));
        meta.put("ContentSource", document.issuer());
        meta.put("Keywords", document.topic());
        meta.put("Description", Overview.of(document));
        meta.put("Url", absolute(document.id()));
        meta.values().removeIf(String::isEmpty);
        return new Tags(meta, script(structured(publication, document, neighbours)), absolute(document.id()));
    }

    /** The code to scan on paper; only where the address is known. */
    List<Qr> qr(UUID id) {
        return installation.addressForOthers().stream()
                .map(_ -> Qr.of(absolute(id)))
                .toList();
    }

    /** The document's whole address; empty where nobody knows under which name this is reached. */
    Optional<String> address(UUID id) {
        return installation.addressForOthers().map(_ -> absolute(id));
    }

    private String absolute(UUID id) {
        return installation.address().map(Object::toString).orElse("") + PublicAddress.of(id);
    }

    private Map<String, Object> structured(Publication publication, PublicDocument document, Neighbours neighbours) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Report");
        data.put("headline", document.title());
        data.put("identifier", document.indexNumber());
        data.put(
                "datePublished",
                document.firstPublishedAt().atZone(CHINA).toOffsetDateTime().toString());
        data.put(
                "dateModified",
                document.publishedAt().atZone(CHINA).toOffsetDateTime().toString());
        data.put("version", publication.document().version());
        data.put("inLanguage", "zh-CN");
        data.put("url", absolute(document.id()));
        data.put("publisher", Map.of("@type", "GovernmentOrganization", "name", document.issuer()));
        Neighbours.Neighbour interpreted = neighbours.interprets();
        if (interpreted != null) {
            data.put("about", reference(interpreted));
        }
        references(data, "subjectOf", neighbours.interpretedBy());
        references(data, "citation", neighbours.related());
        references(data, "mentions", neighbours.mentioned());
        return data;
    }

    private void references(Map<String, Object> data, String property, List<Neighbours.Neighbour> neighbours) {
        if (!neighbours.isEmpty()) {
            data.put(property, neighbours.stream().map(this::reference).toList());
        }
    }

    private Map<String, Object> reference(Neighbours.Neighbour neighbour) {
        return Map.of("@type", "Report", "name", neighbour.title(), "url", absolute(neighbour.id()));
    }

    /** No text of a document can end the element it stands in. */
    private String script(Map<String, Object> data) {
        return json.writeValueAsString(data).replace("<", "\\u003c").replace("&", "\\u0026");
    }
}
