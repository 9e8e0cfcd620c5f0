package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.gongkai.page.Page;
import org.gongkai.page.SamplePages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginPageTest {

    @Test
    void a_wrong_password_and_a_locked_account_are_told_apart() {
        assertThat(html("bad", null, null)).contains("用户名或者密码不正确");
        assertThat(html("locked", null, null)).contains("账号已暂时锁定");
        assertThat(html(null, null, null)).doesNotContain("role=\"alert\"");
    }

    @Test
    void an_error_nobody_knows_reads_like_a_wrong_password() {
        assertThat(html("<script>", null, null)).contains("用户名或者密码不正确").doesNotContain("<script>");
    }

    @Test
    void logging_out_is_confirmed() {
        assertThat(html(null, "", null)).contains("您已退出登录");
    }

    @Test
    void the_page_asked_for_is_kept_for_after_the_login() {
        assertThat(html(null, null, "/console/cases?stage=handling"))
                .contains("name=\"next\" value=\"/console/cases?stage=handling\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example"})
    void another_site_never_follows_the_login(String next) {
        assertThat(html(null, null, next)).doesNotContain("evil.example");
    }

    private static String html(@Nullable String error, @Nullable String loggedOut, @Nullable String next) {
        Page page = new LoginPage().login(error, loggedOut, next);
        assertThat(page).isInstanceOf(Page.Rendered.class);
        Page.Rendered rendered = (Page.Rendered) page;
        return SamplePages.render(
                rendered.template(), SamplePages.visitor(Locale.SIMPLIFIED_CHINESE, "/login"), rendered.params());
    }
}
