plugins {
    id("com.android.application")
    id("org.jetbrains.kotlin.android")
}

android {
    namespace = "com.example.employees"
    compileSdk = 35
    defaultConfig {
        applicationId = "com.example.employees"
        // With 24 or 25, also set compileOptions.isCoreLibraryDesugaringEnabled, and add
        // coreLibraryDesugaring("com.android.tools:desugar_jdk_libs:2.1.5") to the dependencies.
        minSdk = 26
        targetSdk = 35
        versionCode = 1
        versionName = "1.0"
    }
    buildTypes {
        release {
            // The jars of Trivet's clients contain rules for R8. The app needs none for Trivet.
            isMinifyEnabled = true
            isShrinkResources = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"))
        }
    }
    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }
    kotlinOptions {
        jvmTarget = "17"
        allWarningsAsErrors = true
        // Kotlin checks the nullness that Trivet declares with JSpecify.
        freeCompilerArgs += "-Xjspecify-annotations=strict"
    }
}

dependencies {
    implementation("dev.trivet:trivet-facade:0.1.0-SNAPSHOT")
    implementation("androidx.lifecycle:lifecycle-livedata:2.8.7")
    implementation("androidx.lifecycle:lifecycle-viewmodel-ktx:2.8.7")
    implementation("org.jetbrains.kotlinx:kotlinx-coroutines-android:1.10.2")
    implementation("org.jetbrains.kotlinx:kotlinx-coroutines-rx3:1.10.2")
}
