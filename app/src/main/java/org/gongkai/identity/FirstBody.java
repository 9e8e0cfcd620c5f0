package org.gongkai.identity;

import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The body an empty installation begins with, and its sections; all of it can be changed afterwards. */
@Service
public class FirstBody {

    static final String ID = "baicheng-commerce";

    private static final List<Section> SECTIONS = List.of(
            section("office", "办公室", "General Office", 1),
            section("policy-law", "政策法规科", "Policy and Law Section", 2),
            section("market", "市场体系建设科", "Market System Section", 3),
            section("trade", "外贸外资科", "Foreign Trade and Investment Section", 4),
            section("e-commerce", "电子商务科", "E-commerce Section", 5),
            section("consumption", "消费促进科", "Consumption Promotion Section", 6),
            section("publicity", "宣传信息科", "Publicity and Information Section", 7),
            section("personnel", "人事科", "Personnel Section", 8));

    private final Bodies bodies;
    private final Environment settings;

    FirstBody(Bodies bodies, Environment settings) {
        this.bodies = bodies;
        this.settings = settings;
    }

    /** Makes it where the installation serves no body yet; does nothing otherwise. */
    @Transactional
    public void create() {
        if (bodies.all().isEmpty()) {
            bodies.save(new Body(
                    ID,
                    settings.getProperty("gongkai.body.name", "白城市商务局"),
                    settings.getProperty("gongkai.body.name-en", "Baicheng Municipal Bureau of Commerce"),
                    settings.getProperty("gongkai.body.document-prefix", "白商"),
                    Body.Contact.NONE));
            SECTIONS.forEach(bodies::save);
        }
    }

    private static Section section(String id, String title, String titleEn, int position) {
        return new Section(ID, id, title, titleEn, position, false);
    }
}
