package io.copydesk.enrich;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.copydesk.enrich.language.ArticleLanguage;

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
    static final ArchRule enrichersDoNotKnowEachOther = slices().matching("io.copydesk.enrich.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    alwaysTrue(), resideInAnyPackage("io.copydesk.enrich.words..", "io.copydesk.enrich.geography.."))
            .ignoreDependency(alwaysTrue(), type(ArticleLanguage.class))
            .because("each can be switched off: what an earlier one said is in the enrichment so far");
}
