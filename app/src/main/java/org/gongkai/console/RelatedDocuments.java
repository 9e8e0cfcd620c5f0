package org.gongkai.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.casework.Worklist;
import org.gongkai.page.Choice;
import org.gongkai.page.Texts;
import org.gongkai.procedure.Step;
import org.gongkai.publication.Listing;
import org.gongkai.publication.PublicationProcedure;
import org.gongkai.publication.Publications;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Other cases a document may name, offered by title and number: the latest, or those in which the words looked for occur. */
@Component
class RelatedDocuments {

    private static final List<String> DOCUMENTS = List.of("interprets", "related");
    private static final String REQUEST = "requestCase";
    private static final int OFFERED = 30;
    private static final int TOLD = 40;

    private final Staff staff;
    private final Publications publications;
    private final Worklist worklist;
    private final Cases cases;
    private final Texts texts;

    RelatedDocuments(Staff staff, Publications publications, Worklist worklist, Cases cases, Texts texts) {
        this.staff = staff;
        this.publications = publications;
        this.worklist = worklist;
        this.cases = cases;
        this.texts = texts;
    }

    /** Offers for a form that holds these values: what is chosen already stands among them. */
    Map<String, List<Offer>> offers(Step step, @Nullable CaseFile file, Map<String, String> values, Locale locale) {
        Map<String, List<Offer>> offers = new HashMap<>();
        for (String field : DOCUMENTS) {
            if (step.record().field(field).isPresent()) {
                offers.put(field, documents(file, values, field, locale));
            }
        }
        if (step.record().field(REQUEST).isPresent()) {
            offers.put(REQUEST, requests(values, locale));
        }
        return offers;
    }

    private List<Offer> documents(@Nullable CaseFile file, Map<String, String> values, String field, Locale locale) {
        String words = words(values, field);
        Map<String, String> chosen = chosen(values, field);
        List<Offer> offers = new ArrayList<>();
        add(offers, "chosen", chosen, Set.of(), locale);
        Map<String, String> open = new LinkedHashMap<>();
        publications
                .list(filter(words), null, OFFERED)
                .items()
                .forEach(each -> open.put(each.id().toString(), title(each)));
        add(offers, "public", open, taken(file, chosen), locale);
        Map<String, String> drafts = new LinkedHashMap<>();
        own(PublicationProcedure.ID, words, true)
                .filter(each -> !each.stage().equals("published"))
                .forEach(each -> drafts.put(each.id().toString(), title(each)));
        add(offers, "drafted", drafts, taken(file, chosen), locale);
        return offers;
    }

    private static Set<String> taken(@Nullable CaseFile file, Map<String, String> chosen) {
        Set<String> taken = new LinkedHashSet<>(chosen.keySet());
        if (file != null) {
            taken.add(file.id().toString());
        }
        return taken;
    }

    private Publications.Filter filter(String words) {
        Publications.Filter ours = Publications.Filter.ofBody(staff.body());
        return words.isEmpty() ? ours : ours.matching(words);
    }

    private List<Offer> requests(Map<String, String> values, Locale locale) {
        Map<String, String> chosen = chosen(values, REQUEST);
        List<Offer> offers = new ArrayList<>();
        add(offers, "chosen", chosen, Set.of(), locale);
        Map<String, String> own = new LinkedHashMap<>();
        own("disclosure-request", words(values, REQUEST), null)
                .forEach(each -> own.put(each.id().toString(), title(each)));
        add(offers, "requests", own, chosen.keySet(), locale);
        return offers;
    }

    /** What the person's own section works at: lists of other sections are long, and hold nothing for them. */
    private Stream<CaseFile> own(String procedure, String words, @Nullable Boolean open) {
        String section = staff.person().sectionId();
        if (section == null) {
            return Stream.empty();
        }
        Worklist.Filter filter =
                new Worklist.Filter(procedure, null, null, section, null, words.isEmpty() ? null : words, open);
        return worklist.page(staff.viewer(), staff.body(), filter, null, OFFERED).cases().stream();
    }

    private static String words(Map<String, String> values, String field) {
        return values.getOrDefault("find." + field, "").strip();
    }

    private Map<String, String> chosen(Map<String, String> values, String field) {
        Map<String, String> chosen = new LinkedHashMap<>();
        values.getOrDefault(field, "")
                .lines()
                .map(String::strip)
                .forEach(id -> title(id).ifPresent(title -> chosen.put(id, title)));
        return chosen;
    }

    private void add(List<Offer> offers, String key, Map<String, String> titles, Set<String> taken, Locale locale) {
        List<Choice> choices = titles.entrySet().stream()
                .filter(each -> !taken.contains(each.getKey()))
                .map(each -> Choice.of(each.getKey(), each.getValue()))
                .toList();
        if (!choices.isEmpty()) {
            offers.add(new Offer(texts.get(locale, "console.related." + key), choices));
        }
    }

    /** What cases named by these ids are called, for somebody who may know. */
    Map<String, String> titles(List<String> ids) {
        Map<String, String> titles = new HashMap<>();
        ids.forEach(id -> title(id).ifPresent(title -> titles.put(id, title)));
        return titles;
    }

    private Optional<String> title(String id) {
        return Staff.id(id).flatMap(known -> titleOf(known));
    }

    private Optional<String> titleOf(UUID id) {
        return publications.live(List.of(id)).stream()
                .findFirst()
                .map(document -> numbered(document.title(), document.documentNumber()))
                .or(() -> cases.find(id, staff.viewer()).map(RelatedDocuments::title));
    }

    private static String title(Listing listing) {
        return numbered(listing.title(), listing.documentNumber());
    }

    private static String title(CaseFile file) {
        String about = file.data().textOr("title", file.data().textOr("description", ""));
        String told = about.codePointCount(0, about.length()) <= TOLD
                ? about
                : about.substring(0, about.offsetByCodePoints(0, TOLD)) + "…";
        return told.isEmpty() ? file.number() : numbered(told, file.number());
    }

    private static String numbered(String title, String number) {
        return number.isEmpty() ? title : title + "（" + number + "）";
    }
}
