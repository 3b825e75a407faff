package io.copydesk.similarity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.copydesk.similarity", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule standsAlone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.copydesk.similarity..", "org.jspecify..", "java..")
            .because("who wants only to compare texts gets nothing else with it");
}
