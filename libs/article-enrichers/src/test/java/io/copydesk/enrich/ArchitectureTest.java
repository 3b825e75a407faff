package io.copydesk.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.copydesk.enrich", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule enrichersArePlainJava = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "io.smallrye..",
                    "jakarta..",
                    "org.eclipse.microprofile..",
                    "org.apache.kafka..",
                    "io.copydesk.stage..")
            .because("enrichers also run on the command line, without a broker: leave the messaging to the service");

    @ArchTest
    static final ArchRule enrichersDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("io.copydesk.enrich.language..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.copydesk.enrich.reading..",
                    "io.copydesk.enrich.keyphrases..",
                    "io.copydesk.enrich.summary..",
                    "io.copydesk.enrich.entities..")
            .because("each can be switched off: what an earlier one said is in the enrichment so far");

    @ArchTest
    static final ArchRule readingAndKeyPhrasesDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("io.copydesk.enrich.reading..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.copydesk.enrich.keyphrases..")
            .because("each can be switched off: what an earlier one said is in the enrichment so far");
}
