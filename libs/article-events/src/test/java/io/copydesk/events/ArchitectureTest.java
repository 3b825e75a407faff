package io.copydesk.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.copydesk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule contractKnowsNoFramework = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.copydesk.events..", "java..", "com.fasterxml.jackson..", "org.apache.kafka..", "org.jspecify..")
            .because(
                    "anyone on the JVM must be able to read and write the events: move what needs Quarkus or SmallRye to a service"
                            + " or to libs/article-stage");
}
