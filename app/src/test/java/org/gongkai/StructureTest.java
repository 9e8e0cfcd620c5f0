package org.gongkai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The shape of the house: who may use whom, who may ask the time, where controllers and SQL live. */
class StructureTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Gongkai.class);
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.gongkai");
    private static final String[] KERNEL = {
        "org.gongkai.calendar..", "org.gongkai.regulation..", "org.gongkai.procedure.."
    };
    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void modules_use_only_what_they_say_they_use() {
        MODULES.verify();
    }

    @Test
    void the_modules_are_documented_as_they_are() {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder("../docs/modules"))
                .writeModulesAsPlantUml()
                .writeModuleCanvases();
        assertThat(Path.of("../docs/modules/components.puml")).exists();
    }

    @Test
    void the_kernel_knows_no_framework_no_database_and_no_clock() {
        noClasses()
                .that()
                .resideInAnyPackage(KERNEL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..", "org.slf4j..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(MAIN);
    }

    @Test
    void the_calendar_and_the_law_know_nothing_of_procedures() {
        noClasses()
                .that()
                .resideInAnyPackage("org.gongkai.calendar..", "org.gongkai.regulation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.gongkai.procedure..")
                .check(MAIN);
    }

    @Test
    void nobody_asks_the_machine_for_the_time_but_the_clock() {
        DescribedPredicate<JavaMethodCall> now =
                DescribedPredicate.describe("ask for the time without a clock", StructureTest::asksForTheTime);
        // Sessions are kept by Spring Session, which knows real time only: a rehearsal clock must not end them.
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.gongkai.identity.Sessions")
                .should()
                .callMethodWhere(DescribedPredicate.describe(now.getDescription(), now::test))
                .check(MAIN);
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("ClockBeans")
                .and()
                .haveSimpleNameNotStartingWith("TrialClockController")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(Clock.class, "system", java.time.ZoneId.class)
                .check(MAIN);
    }

    private static boolean asksForTheTime(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        boolean noArguments = call.getTarget().getRawParameterTypes().isEmpty();
        return noArguments && owner.startsWith("java.time.") && call.getName().equals("now")
                || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
    }

    @Test
    void controllers_stand_at_the_fronts() {
        classes()
                .that()
                .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                .or()
                .areAnnotatedWith("org.springframework.stereotype.Controller")
                .and()
                .doNotHaveSimpleName("TrialClockController")
                .should()
                .resideInAnyPackage(
                        "org.gongkai.api..", "org.gongkai.portal..", "org.gongkai.console..", "org.gongkai.page..")
                .check(MAIN);
    }

    /** SQL put together from values is how injections begin; lists build theirs of literal parts only. */
    @Test
    void sql_is_literal() throws IOException {
        Pattern formatted = Pattern.compile("(?is)(select|insert|update|delete) [^;]*\"\"\"\\s*\\.formatted\\(");
        Set<String> allowed = Set.of();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> found = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> formatted.matcher(read(file)).find())
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !allowed.contains(name))
                    .toList();
            assertThat(found).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
