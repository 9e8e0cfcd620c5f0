package org.gongkai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.search.Searchable;

/** Documents to search: articles of laws under titles of their own, repeated with changes until there are enough. */
final class SearchCorpus {

    private static final String[] PLACES = {
        "洮北区", "洮南市", "大安市", "镇赉县", "通榆县", "经济开发区", "查干浩特", "生态新区", "铁东街道", "平安镇", "青山镇", "瞻榆镇"
    };
    private static final String[] DEEDS = {
        "关于贯彻落实", "关于进一步规范", "关于印发实施", "关于做好", "关于加强监督检查", "关于公开征求", "关于通报执行", "关于答复咨询"
    };
    private static final String[] TOPICS = {"市场流通", "对外贸易", "招商引资", "行政执法", "财政资金", "应急管理"};
    private static final String[] CATEGORIES = {
        "vital-interest", "wide-knowledge", "organisation-and-function", "required-by-law"
    };

    private final List<Article> articles;
    private final Random random = new Random(20260130);

    private SearchCorpus(List<Article> articles) {
        this.articles = articles;
    }

    static SearchCorpus from(String folder) throws IOException {
        return new SearchCorpus(folder.isEmpty() ? madeUp() : read(Path.of(folder)));
    }

    private static List<Article> read(Path folder) throws IOException {
        List<Article> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                List<String> lines = Files.readAllLines(file);
                String law = lines.stream()
                        .filter(line -> line.startsWith("# "))
                        .findFirst()
                        .orElse("# ")
                        .substring(2)
                        .strip();
                lines.stream()
                        .filter(line -> line.matches("第[〇零一二三四五六七八九十百千]+条.*"))
                        .forEach(line -> found.add(new Article(law, line.split("[\\s　]", 2)[0], line)));
            }
        }
        return found;
    }

    /** Text whose characters are as unevenly common as in life. */
    private static List<Article> madeUp() {
        Random random = new Random(7);
        return IntStream.range(0, 30_000)
                .mapToObj(i -> new Article(words(random, 10) + "条例", "第" + i + "条", words(random, 180)))
                .toList();
    }

    private static String words(Random random, int length) {
        return random.doubles(length)
                .mapToObj(each -> String.valueOf((char) (0x4E00 + (int) (Math.pow(each, 4) * 3000))))
                .collect(Collectors.joining());
    }

    int articles() {
        return articles.size();
    }

    /** The document of that number, the same at every call. */
    Searchable document(int number) {
        Article article = articles.get(number % articles.size());
        int round = number / articles.size();
        String place = PLACES[(number + round) % PLACES.length];
        String deed = DEEDS[(number / 7 + round) % DEEDS.length];
        String title = place + deed + "《" + article.law + "》" + article.name + "的通知"
                + (round == 0 ? "" : "（" + (round + 1) + "）");
        LocalDate day = LocalDate.of(2015, 1, 1).plusDays(number % 4000);
        return new Searchable(
                "doc-" + number,
                "proactive-publication",
                "bureau",
                title,
                "",
                place + "各有关单位：" + article.text + "请结合实际认真执行。",
                "白商发〔" + day.getYear() + "〕" + (number / 4000 + 1) + "号",
                "bureau/" + number,
                place + "商务局",
                TOPICS[number % TOPICS.length],
                CATEGORIES[number / 3 % CATEGORIES.length],
                "",
                "/disclosure/documents/" + number,
                day,
                day.atTime(1, 0).toInstant(ZoneOffset.UTC),
                List.of());
    }

    /** A few words somebody might type: out of a title, out of a text, a document number, a whole title. */
    String query(int documents) {
        Searchable record = document(random.nextInt(documents));
        return switch (random.nextInt(10)) {
            case 0 -> record.documentNumber();
            case 1 -> record.title();
            case 2, 3, 4 -> part(record.text(), 4) + " " + part(record.title(), 4);
            case 5, 6 -> part(record.text(), 8);
            case 7 -> part(record.title(), 2);
            default -> part(record.title(), 6);
        };
    }

    private String part(String text, int length) {
        int from = random.nextInt(Math.max(1, text.length() - length));
        return text.substring(from, Math.min(text.length(), from + length));
    }

    /** A title with two neighbouring characters left out. */
    String gapped(String title) {
        int gap = random.nextInt(title.length() - 2);
        return new StringBuilder(title).delete(gap, gap + 2).toString();
    }

    private record Article(String law, String name, String text) {}
}
