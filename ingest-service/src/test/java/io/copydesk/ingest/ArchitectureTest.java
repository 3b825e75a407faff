package io.copydesk.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.copydesk.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule servicesMeetInTopicsOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.copydesk.enrich..", "io.copydesk.store..")
            .because("services are deployed and scaled apart: put what both need into libs/article-events");

    @ArchTest
    static final ArchRule cleanupIsAPureFunction = noClasses()
            .that()
            .haveFullyQualifiedName("io.copydesk.ingest.cleanup.Cleanup")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.smallrye..", "io.quarkus..", "jakarta..", "org.apache.kafka..")
            .because("the stage's work is tested without Kafka: leave the messaging to CleanupChannel");
}
