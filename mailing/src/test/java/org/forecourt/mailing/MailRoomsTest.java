package org.forecourt.mailing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may use whom in the mail service. */
class MailRoomsTest {

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.forecourt.mailing");

    @Test
    void the_rules_see_the_contract_and_no_framework() {
        classes()
                .that()
                .resideInAPackage("org.forecourt.mailing.core")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "io.github.bucket4j..",
                        "org.forecourt.contracts..",
                        "org.forecourt.mailing.core")
                .check(service);
    }

    @Test
    void rooms_depend_on_each_other_one_way() {
        slices().matching("org.forecourt.mailing.(*)..")
                .should()
                .beFreeOfCycles()
                .check(service);
    }

    @Test
    void what_goes_out_does_not_know_the_doors() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.forecourt.mailing.journal..",
                        "org.forecourt.mailing.smtp..",
                        "org.forecourt.mailing.compose..",
                        "org.forecourt.mailing.sending..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.forecourt.mailing.api..",
                        "org.forecourt.mailing.console..",
                        "org.forecourt.mailing.intake..",
                        "org.springframework.web..")
                .check(service);
    }

    @Test
    void sql_is_written_in_few_rooms() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.forecourt.mailing.smtp..",
                        "org.forecourt.mailing.compose..",
                        "org.forecourt.mailing.sending..",
                        "org.forecourt.mailing.intake..",
                        "org.forecourt.mailing.api..",
                        "org.forecourt.mailing.console..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..")
                .check(service);
    }
}
