package io.copydesk.stage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.copydesk.stage", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule stagesKnowNoService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.copydesk.ingest..",
                    "io.copydesk.enrich..",
                    "io.copydesk.store..",
                    "io.copydesk.cleaner..",
                    "io.quarkus..")
            .because("what is done with an article is the service's own: hand it to Stage as a StageWork");
}
