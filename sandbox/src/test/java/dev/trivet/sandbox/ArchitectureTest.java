package dev.trivet.sandbox;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The dependencies between packages. Each package may depend only on those that the rule lists. */
@AnalyzeClasses(packagesOf = Sandbox.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_all_haveAllowedDependencies = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.trivet..")
            .layer("sandbox")
            .definedBy("dev.trivet.sandbox")
            .layer("push")
            .definedBy("dev.trivet.sandbox.push")
            .layer("enzoic")
            .definedBy("dev.trivet.sandbox.enzoic")
            .layer("probely")
            .definedBy("dev.trivet.sandbox.probely")
            .layer("fault")
            .definedBy("dev.trivet.sandbox.fault")
            .layer("data")
            .definedBy("dev.trivet.sandbox.data")
            .layer("spec")
            .definedBy("dev.trivet.sandbox.spec")
            .layer("server")
            .definedBy("dev.trivet.sandbox.server")
            .ensureAllClassesAreContainedInArchitecture()
            .whereLayer("sandbox")
            .mayOnlyAccessLayers("push", "enzoic", "probely", "fault", "data", "spec", "server")
            .whereLayer("push")
            .mayOnlyAccessLayers("data", "spec", "server")
            .whereLayer("enzoic")
            .mayOnlyAccessLayers("data", "spec", "server")
            .whereLayer("probely")
            .mayOnlyAccessLayers("data", "spec", "server")
            .whereLayer("fault")
            .mayOnlyAccessLayers("data")
            .whereLayer("data")
            .mayOnlyAccessLayers("spec")
            .whereLayer("spec")
            .mayOnlyAccessLayers("server")
            .whereLayer("server")
            .mayNotAccessAnyLayer();
}
