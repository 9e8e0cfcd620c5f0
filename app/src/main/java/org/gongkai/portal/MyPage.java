package org.gongkai.portal;

import java.util.List;
import java.util.Locale;
import org.gongkai.casework.Worklist;
import org.gongkai.identity.Person;
import org.gongkai.page.Page;
import org.gongkai.request.RequestProcedure;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A citizen's own page: the requests made with this account. */
@Controller
class MyPage {

    private final Visitor visitor;
    private final Worklist worklist;
    private final RequestViews views;

    MyPage(Visitor visitor, Worklist worklist, RequestViews views) {
        this.visitor = visitor;
        this.worklist = worklist;
        this.views = views;
    }

    @GetMapping("/my")
    Page mine(Locale locale) {
        Person person = visitor.required();
        Viewer viewer = visitor.viewer();
        List<RequestView> requests = worklist.ofApplicant(person.id(), viewer).stream()
                .filter(file -> file.procedure().equals(RequestProcedure.ID))
                .map(file -> views.of(new Access.Admission(file, viewer), locale))
                .toList();
        return Page.of("portal/my.jte")
                .with("username", person.username())
                .with("displayName", person.displayName())
                .with("requests", requests);
    }
}
