package io.copydesk.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.copydesk.store", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule servicesMeetInTopicsOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.copydesk.ingest..", "io.copydesk.enrich..", "io.copydesk.cleaner..")
            .because("services are deployed and scaled apart: put what both need into libs/article-events");

    @ArchTest
    static final ArchRule archiveKnowsNoIndex = noClasses()
            .that()
            .resideInAPackage("io.copydesk.store.archive..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.copydesk.store.index..", "org.apache.lucene..")
            .because("persisting must not wait for the index, which can be made anew from what is persisted");

    @ArchTest
    static final ArchRule enginesCanBeExchanged = noClasses()
            .that()
            .resideOutsideOfPackages("io.copydesk.store.lucene..", "io.copydesk.store.opensearch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.copydesk.store.lucene..",
                    "io.copydesk.store.opensearch..",
                    "org.apache.lucene..",
                    "org.opensearch..")
            .because(
                    "who asks knows SearchEngine, who writes SearchIndex, and which engine it is stands in the configuration");
}
