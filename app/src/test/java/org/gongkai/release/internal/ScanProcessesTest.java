package org.gongkai.release.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.release.file.Made;
import org.junit.jupiter.api.Test;

/** The process itself, with files that an upload would not let this far. */
class ScanProcessesTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void a_process_that_runs_out_of_memory_is_replaced() throws IOException {
        byte[] bomb = Made.written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
                zip.write(Made.utf8("<sst><si><t>"));
                byte[] letters = new byte[1 << 20];
                Arrays.fill(letters, (byte) 'a');
                for (int i = 0; i < 400; i++) {
                    zip.write(letters);
                }
                zip.write(Made.utf8("</t></si></sst>"));
            }
        });
        try (ScanProcesses processes = new ScanProcesses(Duration.ofSeconds(60), 1)) {
            assertThat(look(processes, bomb, XLSX).fault()).isEqualTo("memory");
            assertThat(look(processes, Made.utf8(Made.MOBILE), "text/plain").findings())
                    .singleElement()
                    .satisfies(found -> assertThat(found.where()).isEqualTo("附件"));
        }
    }

    @Test
    void one_process_serves_many_files() throws IOException {
        try (ScanProcesses processes = new ScanProcesses(Duration.ofSeconds(20), 1)) {
            for (int i = 0; i < 60; i++) {
                assertThat(look(processes, Made.utf8("文" + i), "text/plain")).isEqualTo(Looked.failed(""));
            }
        }
    }

    private static Looked look(ScanProcesses processes, byte[] content, String type) throws IOException {
        return processes.look(new ByteArrayInputStream(content), type, "附件");
    }
}
