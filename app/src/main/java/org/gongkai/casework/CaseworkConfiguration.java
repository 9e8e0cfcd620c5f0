package org.gongkai.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.installation.Settings;
import org.gongkai.procedure.Procedure;
import org.gongkai.regulation.Doubt;
import org.gongkai.regulation.Enforcement;
import org.gongkai.regulation.EnforcementRegister;
import org.gongkai.regulation.EnforcementSource;
import org.gongkai.regulation.OutcomeCatalogue;
import org.gongkai.regulation.Regulations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kernel's values as beans: the shipped law, what enforces it, and the body's choices where it leaves one. */
@Configuration(proxyBeanMethods = false)
class CaseworkConfiguration {

    @Bean
    Regulations regulations() {
        return Regulations.shipped();
    }

    /** Every article a table names counts as enforced by that row; duties add what they enforce otherwise. */
    @Bean
    EnforcementRegister enforcementRegister(
            Regulations regulations, List<Procedure> procedures, List<EnforcementSource> others) {
        Stream<EnforcementSource> tables = procedures.stream().map(CaseworkConfiguration::enforcements);
        return new EnforcementRegister(
                regulations,
                Stream.of(tables, others.stream(), Stream.<EnforcementSource>of(new OutcomeCatalogue(regulations)))
                        .flatMap(each -> each)
                        .toList());
    }

    private static EnforcementSource enforcements(Procedure procedure) {
        return () -> procedure.citations().entrySet().stream()
                .flatMap(row -> row.getValue().stream()
                        .map(citation -> new Enforcement(citation, procedure.id() + "/" + row.getKey())))
                .toList();
    }

    /** The choices that doubts leave open, with what the body has chosen. */
    @Bean
    RuleChoices ruleChoices(Settings settings, Regulations regulations) {
        List<Doubt.Setting> choices = regulations.doubts().stream()
                .map(Doubt::setting)
                .filter(Objects::nonNull)
                .toList();
        return body -> {
            Map<String, String> chosen = new LinkedHashMap<>();
            choices.forEach(choice ->
                    chosen.put(choice.key(), settings.text(body, choice.key()).orElse(choice.standard())));
            return chosen;
        };
    }
}
