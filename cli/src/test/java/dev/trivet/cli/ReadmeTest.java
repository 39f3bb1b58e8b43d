package dev.trivet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each Java block in a README compiles. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("^(?:public )?(?:final )?class (\\w+)", Pattern.MULTILINE);

    /**
     * What a reader would have an IDE import. Where two packages have the name, the one that
     * READMEs mean comes first.
     */
    private static final String IMPORTS = """
            import dev.trivet.*;
            import dev.trivet.client.*;
            import dev.trivet.enzoic.*;
            import dev.trivet.enzoic.api.*;
            import dev.trivet.enzoic.model.*;
            import dev.trivet.probely.*;
            import dev.trivet.probely.api.*;
            import dev.trivet.probely.model.*;
            import dev.trivet.push.*;
            import dev.trivet.push.api.*;
            import dev.trivet.push.model.*;
            import dev.trivet.push.model.Employee;
            import dev.trivet.sandbox.*;
            import com.squareup.moshi.*;
            import io.reactivex.rxjava3.core.*;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            import java.util.stream.*;
            import okhttp3.*;
            """;

    @TempDir
    private Path classes;

    @TestFactory
    Stream<DynamicTest> javaBlock_asAReaderWouldCopyIt_compiles() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path readme : readmes()) {
            Matcher block = JAVA_BLOCK.matcher(Files.readString(readme));
            for (int number = 1; block.find(); number++) {
                String code = block.group(1);
                tests.add(DynamicTest.dynamicTest(
                        ROOT.relativize(readme) + ", block " + number,
                        () -> assertThat(complaints(code)).isEmpty()));
            }
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private static List<Path> readmes() throws IOException {
        try (Stream<Path> files = Files.find(
                ROOT, 2, (file, attributes) -> file.getFileName().toString().equals("README.md"))) {
            return files.sorted().toList();
        }
    }

    /**
     * Returns what the compiler has against a block: a whole file, or the statements of a method.
     */
    private String complaints(String code) {
        Matcher wholeFile = CLASS.matcher(code);
        String name = wholeFile.find() ? wholeFile.group(1) : "Block";
        String source = code.contains("class " + name)
                ? (code.contains("import ") ? code : IMPORTS + code)
                : IMPORTS + "class Block {\n void run() throws Exception {\n" + code + "\n}\n}\n";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> options = List.of("-proc:none", "-d", classes.toString(), "-classpath", classPath);
        boolean compiled = compiler.getTask(complaints, null, null, options, null, List.of(source(name, source)))
                .call();
        return compiled ? "" : complaints.toString();
    }

    private static JavaFileObject source(String name, String text) {
        URI uri = URI.create("string:///" + name + JavaFileObject.Kind.SOURCE.extension);
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
