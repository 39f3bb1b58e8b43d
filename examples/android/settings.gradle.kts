pluginManagement {
    repositories {
        google()
        mavenCentral()
        gradlePluginPortal()
    }
}
dependencyResolutionManagement {
    repositories {
        mavenLocal() // Trivet is not in a public repository yet.
        google()
        mavenCentral()
    }
}
rootProject.name = "employees"
include(":app")
