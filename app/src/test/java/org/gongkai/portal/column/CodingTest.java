package org.gongkai.portal.column;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Readers get the coding they like best of what there is. */
class CodingTest {

    private static final List<Coding> ALL = List.of(Coding.BROTLI, Coding.GZIP, Coding.PLAIN);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd | BROTLI",
                "br;q=0.5, gzip;q=0.8    | GZIP",
                "br;q=0, gzip            | GZIP",
                "GZIP                    | GZIP",
                "x-gzip                  | GZIP",
                "*                       | BROTLI",
                "*;q=0                   | PLAIN",
                "gzip;q=0, br;q=0        | PLAIN",
                "gzip;q=0.0, *           | BROTLI",
                "br;q=0.1, identity      | PLAIN",
                "identity;q=0, gzip      | GZIP",
                "identity;q=0            | PLAIN",
                "brotli, gzipped         | PLAIN",
                "br;q=high, gzip;q=0.1   | GZIP",
                "br;q=2                  | PLAIN",
                "'' | PLAIN",
            })
    void the_heaviest_is_chosen_and_of_equals_the_smallest(String header, Coding chosen) {
        assertThat(Coding.chosen(header, ALL)).isEqualTo(chosen);
    }

    @Test
    void what_is_not_there_is_not_chosen() {
        assertThat(Coding.chosen("br, gzip;q=0.1", List.of(Coding.GZIP, Coding.PLAIN)))
                .isEqualTo(Coding.GZIP);
        assertThat(Coding.chosen("br", List.of(Coding.GZIP, Coding.PLAIN))).isEqualTo(Coding.PLAIN);
        assertThat(Coding.chosen(null, ALL)).isEqualTo(Coding.PLAIN);
    }

    @Test
    void every_coding_has_a_tag_of_its_own() {
        assertThat(ALL.stream().map(each -> each.etag("\"abc\"")))
                .containsExactly("\"abc-br\"", "\"abc-gz\"", "\"abc\"");
    }

    @Test
    void brotli_packs_what_can_be_unpacked_again() throws IOException {
        byte[] page = "政府信息公开专栏的一页。".repeat(100).getBytes(StandardCharsets.UTF_8);
        byte[] packed = Brotli.packed(page).orElseThrow();
        assertThat(packed.length).isLessThan(page.length / 10);
        assertThat(Decoder.decompress(packed).getDecompressedData()).isEqualTo(page);
        assertThat(Brotli.packed(new byte[] {1, 2, 3})).isEmpty();
    }
}
