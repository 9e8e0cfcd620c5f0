package org.gongkai.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.casework.Laws;
import org.gongkai.casework.Procedures;
import org.gongkai.casework.Worklist;
import org.gongkai.page.Page;
import org.gongkai.procedure.Role;
import org.gongkai.procedure.Stage;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page of the desk: what waits for me, by what is due first; what else I may do; what else I may see. */
@Controller
public class WorkPage {

    /** So many open cases are looked through; the rest is found by searching, and the page says so. */
    private static final int MOST = 300;

    private static final int NOVEMBER = 11;

    private final Staff staff;
    private final Worklist worklist;
    private final CaseLines lines;
    private final Procedures procedures;
    private final Inbox inbox;
    private final Laws laws;
    private final Cases cases;
    private final List<Nicety> niceties;

    WorkPage(
            Staff staff,
            Worklist worklist,
            CaseLines lines,
            Procedures procedures,
            Inbox inbox,
            Laws laws,
            Cases cases,
            List<Nicety> niceties) {
        this.staff = staff;
        this.worklist = worklist;
        this.lines = lines;
        this.procedures = procedures;
        this.inbox = inbox;
        this.laws = laws;
        this.cases = cases;
        this.niceties = niceties;
    }

    @GetMapping("/console")
    Page work(Locale locale) {
        Viewer viewer = staff.viewer();
        Worklist.Filter open = new Worklist.Filter(null, null, null, null, null, null, true);
        Worklist.Page found = worklist.page(viewer, staff.body(), open, null, MOST);
        List<CaseFile> work = found.cases().stream()
                .filter(file -> !Nicety.of(niceties, procedures.of(file)).atRest(file))
                .toList();
        List<CaseLine> all = lines.of(work, viewer, staff.body(), locale);
        return Page.of("console/work.jte")
                .with("waiting", only(all, CaseLine::waiting))
                .with(
                        "possible",
                        only(all, line -> !line.waiting() && !line.steps().isEmpty()))
                .with("others", only(all, line -> line.steps().isEmpty()))
                .with("stages", stages(found.cases(), locale))
                .with("more", found.next() != null)
                .with("unread", inbox.unread(staff.person(), viewer, staff.body()))
                .with("missingYear", missingYear());
    }

    private static List<CaseLine> only(List<CaseLine> lines, Predicate<CaseLine> which) {
        return lines.stream().filter(which).toList();
    }

    /** How many of the open cases stand at each stage, in the order of the tables. */
    private List<StageCount> stages(List<CaseFile> files, Locale locale) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        files.forEach(file -> counts.merge(file.procedure() + "/" + file.stage(), 1, Integer::sum));
        List<StageCount> stages = new ArrayList<>();
        procedures.all().forEach(procedure -> {
            for (Stage stage : procedure.stages()) {
                Integer count = counts.get(procedure.id() + "/" + stage.id());
                if (count != null) {
                    String href = "/console/cases?procedure=" + procedure.id() + "&stage=" + stage.id();
                    stages.add(new StageCount(stage.title().in(locale), href, count));
                }
            }
        });
        return stages;
    }

    /** Next year, where its holiday notice should be out by now and is not; told to those who work with dates. */
    private int missingYear() {
        LocalDate today = cases.today();
        int next = today.getYear() + 1;
        boolean concerned =
                staff.person().has(Role.ADMINISTRATOR) || staff.person().has(Role.OFFICE);
        return concerned
                        && today.getMonthValue() >= NOVEMBER
                        && !laws.of(staff.body()).calendar().isDeclared(next)
                ? next
                : 0;
    }

    /** A stage and how many cases stand there. */
    public record StageCount(String title, String href, int count) {}
}
