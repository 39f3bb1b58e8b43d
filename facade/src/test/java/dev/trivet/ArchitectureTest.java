package dev.trivet;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Tests the dependencies between the packages of the facade. */
@AnalyzeClasses(packages = "dev.trivet", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packages_all_dependInOneDirection = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("calls")
            .definedBy("dev.trivet")
            .layer("errors")
            .definedBy("dev.trivet.errors")
            .layer("internal")
            .definedBy("dev.trivet.internal")
            .layer("sync")
            .definedBy("dev.trivet.sync")
            .layer("webhook")
            .definedBy("dev.trivet.webhook")
            .whereLayer("sync")
            .mayOnlyAccessLayers("calls", "errors")
            .whereLayer("webhook")
            .mayNotAccessAnyLayer()
            .whereLayer("calls")
            .mayOnlyAccessLayers("errors", "internal")
            .whereLayer("errors")
            .mayOnlyAccessLayers("internal")
            .whereLayer("internal")
            .mayNotAccessAnyLayer();
}
