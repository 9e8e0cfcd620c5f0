package org.gongkai.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The government that reviews the acts of the installation's bodies (行政复议法24), as pages and letters name it. */
@Component
public class ReviewAuthority {

    private final String name;
    private final String nameEn;

    ReviewAuthority(
            @Value("${gongkai.site.review-authority:白城市人民政府}") String name,
            @Value("${gongkai.site.review-authority-english:People's Government of Baicheng}") String nameEn) {
        this.name = name;
        this.nameEn = nameEn;
    }

    /** As letters name it, such as 白城市人民政府. */
    public String name() {
        return name;
    }

    /** For readers of the English pages. */
    public String nameEn() {
        return nameEn;
    }
}
