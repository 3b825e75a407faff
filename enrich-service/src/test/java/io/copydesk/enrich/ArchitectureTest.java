package io.copydesk.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.copydesk.enrich", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule servicesMeetInTopicsOnly = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("io.copydesk.ingest..", "io.copydesk.store..", "io.copydesk.cleaner..")
            .because("services are deployed and scaled apart: put what both need into libs/article-events");
}
