package org.gongkai.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SettingTest {

    enum Layer {
        SEED,
        STATUTE,
        BOTH_AT_ONCE
    }

    private static final Setting<Layer> LAYER = Setting.choice("rule.YS-4.layer", Layer.SEED);

    @Test
    void choices_are_spelled_in_lower_case_with_hyphens() {
        assertThat(LAYER.reading().apply("statute")).isEqualTo(Layer.STATUTE);
        assertThat(LAYER.reading().apply("both-at-once")).isEqualTo(Layer.BOTH_AT_ONCE);
    }

    @Test
    void texts_that_are_none_of_the_setting_s_are_refused() {
        assertThatThrownBy(() -> LAYER.reading().apply("STATUTE")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Setting.flag("on", true).reading().apply("yes"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Setting.number("size", 3).reading().apply("many"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
