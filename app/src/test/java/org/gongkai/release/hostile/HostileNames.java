package org.gongkai.release.hostile;

import static org.gongkai.release.file.Made.utf8;

import java.util.List;

/** Harmless contents under names that are not; a mobile number in them shows that they were looked at. */
final class HostileNames {

    private HostileNames() {}

    static void addTo(List<HostileFile> all) {
        for (String name : List.of(
                "../../../../etc/cron.d/x.txt",
                "..\\..\\Windows\\win.txt",
                "/etc/passwd.txt",
                "photo\u202etxt.exe",
                "\u202etxt.exe.txt",
                "a\r\nSet-Cookie: x=1\r\n.txt",
                "a\0.exe.txt",
                "长".repeat(5000) + ".txt",
                "CON.txt",
                "a.txt.",
                "<script>alert(1)</script>.txt",
                "\"; filename=\"x.html.txt",
                ".htaccess",
                "")) {
            all.add(new HostileFile(
                    name,
                    "name " + name.replaceAll("\\p{Cntrl}", "?").substring(0, Math.min(20, name.length())),
                    utf8("电话13812345678")));
        }
    }
}
