package dev.trivet.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Tests the dependencies between the packages of the command. */
@AnalyzeClasses(packagesOf = TrivetCommand.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> PROGRAM = belongToAnyOf(
            TrivetCommand.class,
            CompletionCommand.class,
            HelpCommand.class,
            DoctorCommand.class,
            VersionCommand.class,
            Main.class);

    @ArchTest
    static final ArchRule packages_all_dependInOneDirection = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("program")
            .definedBy(PROGRAM)
            .layer("push")
            .definedBy("dev.trivet.cli.push")
            .layer("enzoic")
            .definedBy("dev.trivet.cli.enzoic")
            .layer("probely")
            .definedBy("dev.trivet.cli.probely")
            .layer("listen")
            .definedBy("dev.trivet.cli.listen")
            .layer("report")
            .definedBy("dev.trivet.cli.report")
            .layer("shared")
            .definedBy(resideInAPackage("dev.trivet.cli")
                    .and(not(PROGRAM))
                    .or(resideInAnyPackage("dev.trivet.cli.input", "dev.trivet.cli.output")))
            .whereLayer("push")
            .mayOnlyAccessLayers("shared")
            .whereLayer("enzoic")
            .mayOnlyAccessLayers("shared")
            .whereLayer("probely")
            .mayOnlyAccessLayers("shared")
            .whereLayer("listen")
            .mayOnlyAccessLayers("shared")
            .whereLayer("report")
            .mayOnlyAccessLayers("shared", "listen")
            .whereLayer("shared")
            .mayNotAccessAnyLayer();
}
