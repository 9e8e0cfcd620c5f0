package org.gongkai.release;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongkai.documents.Files;
import org.gongkai.documents.StoredFile;
import org.gongkai.release.file.Findings;
import org.gongkai.release.file.HtmlLook;
import org.gongkai.release.file.LookFailed;
import org.gongkai.release.internal.Looked;
import org.gongkai.release.internal.ScanProcesses;
import org.gongkai.release.text.Detectors;
import org.gongkai.release.text.Traces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The scan: our own text here, every attachment in a process of its own. */
@Service
class IsolatedScan implements ReleaseScan {

    /** Changes with what the scanner finds, so that what an older one passed is looked at again. */
    static final String EDITION = "5";

    private static final String NOT_LOOKED_AT = "not-looked-at";

    private final ScanReports reports;
    private final ScanProcesses processes;
    private final Files files;
    private final InstantSource clock;

    IsolatedScan(ScanReports reports, ScanProcesses processes, Files files, InstantSource clock) {
        this.reports = reports;
        this.processes = processes;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public ScanReport look(Material material) {
        String digest = MaterialDigest.of(material);
        return reports.find(digest, EDITION).filter(ScanReport::complete).orElseGet(() -> lookAnew(digest, material));
    }

    @Override
    public Optional<ScanReport> report(Material material) {
        return reports.find(MaterialDigest.of(material), EDITION);
    }

    private ScanReport lookAnew(String digest, Material material) {
        List<Looked> looked = new ArrayList<>();
        Traces people = new Traces(material.people());
        looked.add(inHouse("title", people, findings -> findings.text("", material.title())));
        looked.add(inHouse("body", people, findings -> body(material, findings)));
        looked.add(inHouse("details", people, findings -> material.beside().forEach(each -> findings.text("", each))));
        looked.add(inHouse("file-name", people, findings -> names(material.attachments(), findings)));
        material.attachments().forEach(file -> looked.add(attachment(file, material.people())));
        ScanReport report = together(digest, looked);
        reports.keep(report, EDITION, clock.instant());
        return report;
    }

    /** What readers will have is looked at beside what was written: neither tells everything that is in the other. */
    private static void body(Material material, Findings findings) {
        Stream.of(material.text(), material.shown()).distinct().forEach(text -> {
            if (material.html()) {
                HtmlLook.look(text, "", findings);
            } else {
                findings.text("", text);
            }
        });
    }

    /** A file is handed out under its name, whatever it is called on the page. */
    private static void names(List<StoredFile> attachments, Findings findings) {
        attachments.forEach(file -> findings.text("", file.name()));
    }

    private static Looked inHouse(String name, Traces people, Consumer<Findings> looking) {
        Findings findings = new Findings(name, people);
        String fault = "";
        try {
            looking.accept(findings);
        } catch (LookFailed e) {
            fault = e.reason();
        } catch (RuntimeException | StackOverflowError _) {
            // A text on which a reader breaks down was not looked at: a report says so.
            fault = LookFailed.UNREADABLE;
        }
        return new Looked(fault, findings.all());
    }

    private Looked attachment(StoredFile file, List<Trace> people) {
        try (InputStream content = files.open(file)) {
            Looked looked = processes.look(content, file.mediaType(), shown(file), people);
            return looked.fault().isEmpty() ? looked : withPlace(looked, file);
        } catch (IOException _) {
            return withPlace(new Looked("damaged-content", List.of()), file);
        }
    }

    /** Places are shown and kept: what the name gives away is masked there. */
    private static String shown(StoredFile file) {
        return Detectors.masked(file.name());
    }

    /** Says which file it was. */
    private static Looked withPlace(Looked looked, StoredFile file) {
        List<Findings.Found> findings = new ArrayList<>(looked.findings());
        findings.add(new Findings.Found(NOT_LOOKED_AT, shown(file), looked.fault()));
        return new Looked(looked.fault(), findings);
    }

    private static ScanReport together(String digest, List<Looked> looked) {
        @Nullable
        String fault = looked.stream()
                .map(Looked::fault)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(null);
        List<Findings.Found> found =
                looked.stream().flatMap(each -> each.findings().stream()).toList();
        return new ScanReport(digest, fault, new Identified().of(found));
    }
}
