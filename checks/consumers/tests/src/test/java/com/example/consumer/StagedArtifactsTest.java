package com.example.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Checks the files that are published. */
class StagedArtifactsTest {
    private static final String BOM = "trivet-bom";
    private static final String SPECS = "trivet-specs";

    static List<String> artifacts() {
        return Staging.artifacts();
    }

    static List<String> jars() {
        return artifacts().stream().filter(each -> !each.equals(BOM)).toList();
    }

    @Test
    void bom_entries_areAllOtherArtifacts() {
        List<Element> entries = Staging.children(
                Staging.children(Staging.children(Staging.pom(BOM), "dependencyManagement").get(0), "dependencies")
                        .get(0),
                "dependency");

        assertThat(entries.stream().map(each -> Staging.text(each, "artifactId"))).containsExactlyElementsOf(jars());
        assertThat(entries).allSatisfy(each -> {
            assertThat(Staging.text(each, "groupId")).isEqualTo("dev.trivet");
            assertThat(Staging.text(each, "version")).isEqualTo(Staging.text(Staging.pom(BOM), "version"));
        });
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void pom_published_describesTheProjectWithoutParent(String artifact) throws IOException {
        Element pom = Staging.pom(artifact);

        assertThat(Files.readString(Staging.file(artifact, ".pom"))).doesNotContain("${");
        for (String removed : List.of("parent", "build", "properties", "profiles", "modules", "repositories")) {
            assertThat(Staging.children(pom, removed)).as(removed).isEmpty();
        }
        assertThat(Staging.children(pom, "dependencyManagement")).hasSize(artifact.equals(BOM) ? 1 : 0);
        for (String required : List.of("groupId", "version", "name", "description", "url")) {
            assertThat(Staging.text(pom, required)).as(required).isNotEmpty();
        }
        assertThat(Staging.text(pom, "licenses", "license", "name")).isEqualTo("Apache-2.0");
        assertThat(Staging.text(pom, "developers", "developer", "name")).isNotEmpty();
        assertThat(Staging.text(pom, "scm", "url")).isEqualTo(Staging.text(Staging.pom(BOM), "scm", "url"));
        assertThat(Staging.dependencies(artifact, "test")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("jars")
    void jars_published_includeSourcesAndJavadoc(String artifact) {
        assertThat(Staging.entries(Staging.file(artifact, ".jar"))).contains("META-INF/LICENSE");
        assertThat(Staging.entries(Staging.file(artifact, "-sources.jar"))).contains("META-INF/LICENSE");
        assertThat(Staging.entries(Staging.file(artifact, "-javadoc.jar")))
                .contains(artifact.equals(SPECS) ? "README.md" : "index.html");
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void sbom_published_describesTheArtifact(String artifact) throws IOException {
        assertThat(Files.readString(Staging.file(artifact, "-cyclonedx.json")))
                .contains(
                        "\"bomFormat\" : \"CycloneDX\"",
                        "\"name\" : \"" + artifact + "\"",
                        "\"id\" : \"Apache-2.0\"");
    }

    @Test
    void sbom_facade_listsJarsOfRuntimePath() throws IOException {
        String sbom = Files.readString(Staging.file("trivet-facade", "-cyclonedx.json"));

        Set<String> listed = new TreeSet<>();
        Matcher purl = Pattern.compile("\"purl\" : \"pkg:maven/[^/]+/([^@]+)@").matcher(sbom);
        while (purl.find()) {
            listed.add(purl.group(1));
        }
        assertThat(names(Staging.path("class-path", "runtime")).map(each -> each.replaceFirst("-[0-9].*", "")))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"push", "enzoic", "probely"})
    void specs_classPath_areYamlAndJson(String vendor) throws IOException {
        assertThat(resource("dev/trivet/specs/" + vendor + ".yaml")).contains("openapi: 3.");
        assertThat(resource("dev/trivet/specs/" + vendor + ".json")).startsWith("{").contains("\"openapi\" : \"3.");
    }

    @Test
    void dependencies_publishedPom_haveScopesForConsumers() {
        assertThat(Staging.dependencies("trivet-facade", "compile"))
                .containsExactlyInAnyOrder(
                        "trivet-client-core",
                        "trivet-push-client",
                        "trivet-enzoic-client",
                        "trivet-probely-client",
                        "okhttp",
                        "okio-jvm",
                        "rxjava",
                        "jspecify");
        assertThat(Staging.dependencies("trivet-facade", "runtime")).containsExactlyInAnyOrder("moshi", "retrofit");
        assertThat(Staging.dependencies("trivet-push-client", "compile")).containsExactly("trivet-client-core");
        assertThat(Staging.dependencies("trivet-client-core", "runtime")).isEmpty();
        assertThat(Staging.dependencies("trivet-sandbox", "compile")).doesNotContain("okhttp", "moshi", "okio-jvm");
    }

    @Test
    void compilePath_facade_omitsRetrofitAndMoshi() {
        assertThat(names(Staging.path("class-path", "compile")))
                .noneMatch(each -> each.matches("(retrofit|.*moshi).*"));
        assertThat(names(Staging.path("class-path", "runtime"))).anyMatch(each -> each.startsWith("retrofit-"));
    }

    @Test
    void runtimePath_facade_hasNoEmptyJar() {
        for (Path jar : Staging.path("class-path", "runtime")) {
            assertThat(Staging.entries(jar)).as("%s", jar).anyMatch(each -> each.endsWith(".class"));
        }
    }

    @Test
    void packages_allJars_areInOneJarEach() {
        Set<Path> jars = new TreeSet<>(Staging.path("class-path", "runtime"));
        jars.removeIf(each -> each.getFileName().toString().startsWith("trivet-"));
        jars().forEach(each -> jars.add(Staging.file(each, ".jar")));
        Map<String, Collection<String>> jarsByPackage = new TreeMap<>();
        for (Path jar : jars) {
            for (String name : packages(jar)) {
                jarsByPackage.computeIfAbsent(name, key -> new ArrayList<>()).add(jar.getFileName().toString());
            }
        }

        assertThat(jarsByPackage).containsKeys("dev.trivet", "dev.trivet.push.model", "okhttp3");
        assertThat(jarsByPackage.entrySet()).filteredOn(each -> each.getValue().size() > 1).isEmpty();
    }

    private static String resource(String name) throws IOException {
        try (InputStream resource = StagedArtifactsTest.class.getClassLoader().getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), UTF_8);
        }
    }

    private static Set<String> packages(Path jar) {
        return Staging.entries(jar).stream()
                .filter(each -> each.endsWith(".class") && !each.startsWith("META-INF/") && each.contains("/"))
                .map(each -> each.substring(0, each.lastIndexOf('/')).replace('/', '.'))
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(List<Path> jars) {
        return jars.stream().map(each -> each.getFileName().toString());
    }
}
