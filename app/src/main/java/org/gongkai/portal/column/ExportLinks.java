package org.gongkai.portal.column;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Turns the links of a page so that it can lie in a folder of another site: to what is in the folder they become relative, to
 * everything else they lead back to the live site. Where the folder will be reached at a known address, what machines read says
 * that address; otherwise it says the live one.
 */
final class ExportLinks {

    private static final List<String> ATTRIBUTES = List.of("href", "src", "action");
    private final String site;
    private final @Nullable String base;
    private final Function<String, Optional<String>> places;
    private final Pattern addresses;

    /**
     * @param site address of the live site, without a slash at the end
     * @param base address at which the folder will be reached, without a slash at the end; null where nobody knows
     * @param places the file in the folder for a path of the live site; empty where the folder does not have it
     */
    ExportLinks(String site, @Nullable String base, Function<String, Optional<String>> places) {
        this.site = site;
        this.base = base;
        this.places = places;
        this.addresses = Pattern.compile(
                "(?<=[\">])(?:" + Pattern.quote(site) + ")?(/(?:disclosure|api/v1)(?:/[A-Za-z0-9._/-]*)?)(?=[\"<])");
    }

    /** A page, as the file of that name. */
    String page(String html, String file) {
        Document page = Jsoup.parse(html, "", Parser.htmlParser().settings(ParseSettings.preserveCase));
        page.outputSettings().prettyPrint(false);
        page.select("link[rel=canonical]").forEach(each -> each.attr("href", absolute(each.attr("href"))));
        page.select("meta[name=Url]").forEach(each -> each.attr("content", absolute(each.attr("content"))));
        for (String attribute : ATTRIBUTES) {
            page.select("[" + attribute + "]").forEach(each -> turn(each, attribute, file));
        }
        page.select("script[type=application/ld+json]")
                .forEach(each -> each.dataNodes().forEach(this::machineReadable));
        return page.outerHtml();
    }

    private void machineReadable(DataNode data) {
        data.setWholeData(feed(data.getWholeData()));
    }

    private void turn(Element element, String attribute, String file) {
        String link = element.attr(attribute);
        if (link.startsWith("/") && !link.startsWith("//")) {
            element.attr(
                    attribute,
                    places.apply(link)
                            .map(place -> ExportPlaces.relative(file, place))
                            .orElse(site + link));
        }
    }

    /** A feed or map: machines want whole addresses. */
    String feed(String text) {
        return addresses.matcher(text).replaceAll(found -> Matcher.quoteReplacement(absolute(found.group(1))));
    }

    private String absolute(String address) {
        String path = address.startsWith(site + "/") ? address.substring(site.length()) : address;
        if (!path.startsWith("/")) {
            return address;
        }
        return base == null
                ? site + path
                : places.apply(path).map(place -> base + "/" + place).orElse(site + path);
    }
}
