package dev.trivet.codegen;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Removes unused imports and sorts the others. A template can import more than it needs.
 *
 * <p>A name is used if it occurs in code, in a line comment, or as the target of a {@code @link},
 * but not elsewhere in block comments or in string literals.
 */
final class UsedImports implements Mustache.Lambda {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?[\\w.]+;\\R");
    private static final Pattern STRINGS_AND_COMMENTS =
            Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|/\\*.*?\\*/");
    private static final Pattern LINK = Pattern.compile("\\{@link (\\w+)");

    @Override
    public void execute(Template.Fragment fragment, Writer out) throws IOException {
        out.write(keepUsed(fragment.execute()));
    }

    static String keepUsed(String source) {
        List<String> imports = IMPORT.matcher(source)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        if (imports.isEmpty()) {
            return source;
        }
        String header = source.substring(0, source.indexOf(imports.get(0)));
        String body = source.substring(source.lastIndexOf(imports.get(imports.size() - 1)));
        String rest = IMPORT.matcher(body).replaceFirst("").stripLeading();
        String code = STRINGS_AND_COMMENTS.matcher(rest).replaceAll(UsedImports::links);
        String staticImports = used(imports, code, true);
        String otherImports = used(imports, code, false);
        return header
                + staticImports
                + (staticImports.isEmpty() ? "" : "\n")
                + otherImports
                + (otherImports.isEmpty() ? "" : "\n")
                + rest;
    }

    private static String links(MatchResult stringOrComment) {
        return LINK.matcher(stringOrComment.group())
                .results()
                .map(link -> link.group(1))
                .collect(Collectors.joining(" ", " ", " "));
    }

    private static String used(List<String> imports, String code, boolean isStatic) {
        return imports.stream()
                .filter(line -> line.startsWith("import static ") == isStatic)
                .filter(line -> isUsed(line, code))
                .sorted(Comparator.comparing(line -> line.replace(";", "")))
                .collect(Collectors.joining());
    }

    private static boolean isUsed(String line, String code) {
        String name = line.substring(line.lastIndexOf('.') + 1, line.lastIndexOf(';'));
        return Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "(?!\\w)")
                .matcher(code)
                .find();
    }
}
