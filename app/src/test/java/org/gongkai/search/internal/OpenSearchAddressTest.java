package org.gongkai.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.gongkai.installation.StartRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Which OpenSearch an operator may name, and what is said of one they may not. */
class OpenSearchAddressTest {

    private static OpenSearchAddress of(String url) {
        return OpenSearchAddress.of(url, null, null, "gongkai", false);
    }

    private static @Nullable String credentials(OpenSearchAddress address) {
        String header = address.authorization();
        return header == null
                ? null
                : new String(Base64.getDecoder().decode(header.replace("Basic ", "")), StandardCharsets.UTF_8);
    }

    @Test
    void without_a_setting_there_is_none() {
        assertThat(OpenSearchAddress.of(new StandardEnvironment())).isEmpty();
    }

    @Test
    void the_variables_of_the_environment_name_it() {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "variables",
                        Map.of(
                                "GONGKAI_OPENSEARCH_URL", "http://search.internal:9200/",
                                "GONGKAI_OPENSEARCH_USER", "bureau",
                                "GONGKAI_OPENSEARCH_PASSWORD", "p@ss:word",
                                "GONGKAI_OPENSEARCH_INDEX", "baicheng",
                                "GONGKAI_OPENSEARCH_ALLOW_HTTP", "true")));
        settings.getPropertySources().addLast(new MapPropertySource("others", Map.of("gongkai.port", "1")));
        OpenSearchAddress address = OpenSearchAddress.of(settings).orElseThrow();
        assertThat(address.url()).hasToString("http://search.internal:9200");
        assertThat(credentials(address)).isEqualTo("bureau:p@ss:word");
        assertThat(address.alias()).isEqualTo("baicheng-search-" + Fields.LAYOUT);
    }

    @ParameterizedTest
    @CsvSource({
        "https://os.example.gov.cn:9200,             https://os.example.gov.cn:9200,  ",
        "https://os.example.gov.cn/search/,          https://os.example.gov.cn/search, ",
        "http://127.0.0.1:9200,                      http://127.0.0.1:9200,            ",
        "http://[::1]:9200,                          http://[::1]:9200,                ",
        "https://gk:a%40b+c@os.example.gov.cn,       https://os.example.gov.cn,        gk:a@b+c",
    })
    void an_address_and_who_asks_are_told_apart(String given, String url, @Nullable String who) {
        assertThat(of(given).url()).hasToString(url);
        assertThat(credentials(of(given))).isEqualTo(who);
    }

    @Test
    void the_way_to_another_machine_is_encrypted_unless_the_operator_decides_otherwise() {
        String url = "http://gk:secret@os.example.gov.cn:9200";
        assertThatThrownBy(() -> of(url))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("GONGKAI_OPENSEARCH_ALLOW_HTTP")
                .hasMessageNotContaining("secret");
        assertThat(OpenSearchAddress.of(url, null, null, "gongkai", true).url())
                .hasToString("http://os.example.gov.cn:9200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "os.example.gov.cn",
                "localhost:9200",
                "ftp://gk:secret@os.example.gov.cn",
                "https://",
                "https://gk:secret@os.example.gov.cn/?x=1",
                "https://gk:secret@os example",
                "javascript:alert(1)",
            })
    void what_is_no_address_is_refused_without_repeating_a_password(String given) {
        assertThatThrownBy(() -> of(given))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("must be an address like https://")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Gongkai", "_all", "a/b", "a*", "a,b", "../x", "-x"})
    void a_name_that_would_reach_other_indexes_is_refused(String name) {
        assertThatThrownBy(() -> OpenSearchAddress.of("https://os.example.gov.cn", null, null, name, false))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void nobody_reads_the_password_where_the_address_is_printed() {
        assertThat(of("https://gk:secret@os.example.gov.cn").toString()).doesNotContain("secret", "Basic");
    }
}
