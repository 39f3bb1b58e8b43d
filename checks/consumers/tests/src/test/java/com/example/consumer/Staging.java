package com.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Access to the folder that {@code mvn deploy} writes into, and to the projects of consumers. */
final class Staging {
    private static final Path ROOT = Path.of(System.getProperty("trivet.staging"), "dev", "trivet");

    private Staging() {}

    /** Returns the names of all artifacts. */
    static List<String> artifacts() {
        return list(ROOT).map(each -> each.getFileName().toString()).sorted().toList();
    }

    /** Returns the only file whose name is the artifact, a version and the suffix. */
    static Path file(String artifact, String suffix) {
        Path folder = list(ROOT.resolve(artifact)).filter(Files::isDirectory).findFirst().orElseThrow();
        List<Path> files = list(folder)
                .filter(each -> each.getFileName()
                        .toString()
                        .matches(artifact + "-[0-9.]+(-SNAPSHOT|-[0-9.]+-[0-9]+)?\\Q" + suffix + "\\E"))
                .toList();
        assertThat(files).as("%s%s in %s", artifact, suffix, folder).hasSize(1);
        return files.get(0);
    }

    static Element pom(String artifact) {
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file(artifact, ".pom").toFile());
            return document.getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(artifact, e);
        }
    }

    /** Returns the child elements with a name. */
    static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    /** Returns the text at a path of elements, or an empty string. */
    static String text(Element parent, String... path) {
        Element current = parent;
        for (String name : path) {
            List<Element> children = children(current, name);
            if (children.isEmpty()) {
                return "";
            }
            current = children.get(0);
        }
        return current.getTextContent().strip();
    }

    /** Returns the dependencies of a pom with a scope, as artifact IDs. */
    static List<String> dependencies(String artifact, String scope) {
        return children(pom(artifact), "dependencies").stream()
                .flatMap(each -> children(each, "dependency").stream())
                .filter(each -> text(each, "scope").equals(scope))
                .map(each -> text(each, "artifactId"))
                .toList();
    }

    static List<String> entries(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(each -> each.getName()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the jars of the compile or runtime path of a project in {@code checks/consumers}. */
    static List<Path> path(String project, String scope) {
        try {
            String jars = Files.readString(Path.of("..", project, "target", scope + ".path")).strip();
            return Arrays.stream(jars.split(java.io.File.pathSeparator)).map(Path::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
