package io.copydesk.cleaner;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.copydesk.cleaner", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule standsAlone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.copydesk.cleaner..", "org.jsoup..", "com.fasterxml.jackson.core..", "org.jspecify..", "java..")
            .because("a JVM developer who wants only the cleaner gets no framework with it");

    @ArchTest
    static final ArchRule keepsNothingBetweenArticles = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .andShould()
            .notHaveRawType(assignableTo(ThreadLocal.class)
                    .or(assignableTo(CharSequence.class).and(not(type(String.class))))
                    .or(resideInAPackage("java.util.concurrent..")))
            .because("cleaners are shared by threads, and one article must not change the next");
}
