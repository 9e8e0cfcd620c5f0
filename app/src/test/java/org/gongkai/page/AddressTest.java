package org.gongkai.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void one_parameter_is_set_anew_and_the_others_stay() {
        Address address = new Address("/console/cases", "stage=handling&cursor=a%3D1&q=%E5%95%86");
        assertThat(address.with("cursor", "b=2")).isEqualTo("/console/cases?stage=handling&q=%E5%95%86&cursor=b%3D2");
        assertThat(address.without("cursor")).isEqualTo("/console/cases?stage=handling&q=%E5%95%86");
        assertThat(new Address("/guide", null).with("lang", "en")).isEqualTo("/guide?lang=en");
    }

    @Test
    void a_link_never_leads_to_another_site() {
        assertThat(new Address("//evil.example/", null).with("lang", "en")).isEqualTo("/evil.example/?lang=en");
        assertThat(new Address("/\\evil.example/", null).path()).isEqualTo("/evil.example/");
    }

    @Test
    void the_front_page_is_only_itself_and_others_have_pages_below() {
        assertThat(new Address("/guide", null).within("/")).isFalse();
        assertThat(new Address("/requests/new", null).within("/requests")).isTrue();
        assertThat(new Address("/requests-old", null).within("/requests")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example", "evil", ""})
    void redirects_stay_on_this_site(String path) {
        assertThat(Address.isOwn(path)).isFalse();
        assertThatThrownBy(() -> Page.to(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_path_with_a_query_is_our_own() {
        assertThat(Address.isOwn("/requests/new?kind=person")).isTrue();
        assertThat(Address.isOwn(null)).isFalse();
    }
}
