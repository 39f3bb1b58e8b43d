package dev.trivet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generates, compiles and tests clients of documents with the constructs of public APIs. */
class OrdinarySpecTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    @TempDir
    static Path generated;

    @BeforeAll
    static void generate() {
        generate("petstore", Map.of("baseUrl", "https://petstore.example/api/v3", "skipOperations", "uploadFile"));
        generate("repositories", Map.of());
        generate("messages", Map.of("skipOperations", "PostCharges"));
    }

    private static void generate(String name, Map<String, String> options) {
        Map<String, String> all = new HashMap<>(options);
        all.put("clientName", JavaNames.type(name));
        all.put("vendor", name);
        all.put("basePackage", "dev.trivet." + name);
        GeneratedClient.generate(RESOURCES.resolve(name + ".yaml"), generated.resolve(name), all);
    }

    @Test
    void generatedTests_compiled_pass(@TempDir Path classes) throws IOException {
        assertThat(GeneratedClient.compile(generated, List.of(), classes)).isEmpty();

        assertThat(GeneratedClient.runTests(classes)).isGreaterThan(100);
    }

    @Test
    void parameters_scalars_haveTheirTypes() {
        assertThat(file("repositories", "api/IssuesApi"))
                .contains(
                        "@Path(\"owner\") String owner",
                        "@Path(\"repo\") Long repo",
                        "@Path(\"issue_number\") Integer issueNumber",
                        "@Path(\"color\") @ParameterPattern(\"^[0-9a-f]{6}\\\\z\") String color",
                        "@Path(\"weight\") BigDecimal weight",
                        "@Path(\"ratio\") Double ratio",
                        "@Path(\"archived\") Boolean archived",
                        "@Path(\"day\") String day",
                        "@Path(\"at\") Instant at",
                        "@Path(\"key\") String key",
                        "@Path(\"state\") IssueState state",
                        "@Query(\"limit\") Long limit",
                        "@Query(\"labels\") List<String> labels",
                        "@Header(\"X-Depth\") Integer xDepth");
    }

    @Test
    void parameters_headersAndCookies_areArguments() {
        assertThat(file("repositories", "api/ReposApi"))
                .contains(
                        "@Header(\"X-Api-Version\") String xApiVersion",
                        "@Header(\"Cookie\") @CookieParameter(\"session\") String session",
                        "@Header(\"If-None-Match\") @OptionalParameter @Nullable String ifNoneMatch",
                        "@Header(\"Cookie\") @CookieParameter(\"theme\") @OptionalParameter"
                                + " @Nullable ReposGetTheme theme")
                .doesNotContain("\"Accept\") String");
    }

    @Test
    void javadoc_optionalHeader_describesNull() {
        assertThat(file("repositories", "api/ReposApi"))
                .contains("@param ifNoneMatch The ETag of the cached response; null if it is not sent");
    }

    @Test
    void javadoc_defaultOfReference_isDescribed() {
        assertThat(file("messages", "model/Message")).contains("<p>The vendor's default is <code>text</code>;");
        assertThat(file("messages", "model/ConversationsListQuery"))
                .contains("<p>The vendor's default is <code>image</code>;");
    }

    @Test
    void javadoc_exclusiveBounds_areDescribed() {
        assertThat(file("messages", "model/Charge")).contains("<p>Greater than 0.");
        assertThat(file("messages", "model/ConversationsListQuery")).contains("<p>At least 1. Less than 1000.");
    }

    @Test
    void javadoc_apiKeyWithoutPrefix_mentionsNoPrefix() {
        assertThat(file("petstore", "PetstoreClient")).contains("@param apiKey the key *");
    }

    @Test
    void security_severalSchemes_areMethodsOfTheBuilder() {
        assertThat(file("repositories", "RepositoriesClient"))
                .contains(
                        "bearerToken(String bearerToken)",
                        "credentials(String key, String secret)",
                        "app(String apiKey)",
                        "appSecret(String apiKey)");
        assertThat(file("petstore", "PetstoreClient")).contains("apiKey(String apiKey)", "bearerToken(");
        assertThat(file("messages", "MessagesClient")).contains("bearerToken(").doesNotContain("apiKey(");
    }

    @Test
    void baseUrl_serverVariables_haveTheirDefaults() {
        assertThat(file("repositories", "RepositoriesClient")).contains("\"https://eu.repositories.example/v3\"");
    }

    @Test
    void allOf_severalSchemas_isOneClass() {
        assertThat(file("repositories", "model/FullRepository"))
                .contains("getId()", "getPermissions()", "FullRepository getParent()")
                .contains("A repository with its permissions.");
        assertThat(file("messages", "model/Charge")).contains("getObject()", "Long getAmount()");
    }

    @Test
    void responses_differentSchemas_areAnObject() {
        assertThat(file("repositories", "api/ReposApi"))
                .contains(
                        "Single<Object> reposCreateInOrg(",
                        "@return the response as a <code>Map</code>, <code>List</code>,");
    }

    @Test
    void responses_withAndWithoutContent_areAMaybe() {
        assertThat(file("repositories", "api/IssuesApi")).contains("Maybe<IssuesAddReactionResponse>");
    }

    @Test
    void nullableTypes_ofOpenApi31_areNullable() {
        assertThat(file("messages", "model/Message"))
                .contains("@Nullable String getText()", "List<@Nullable Map<String, String>> getAttachments()")
                .contains("@Nullable RawValue<BigDecimal> getAmount()", "@Deprecated");
        assertThat(file("messages", "model/Channel")).contains("@Nullable ChannelTopic getTopic()");
    }

    @Test
    void contractTests_withoutExamples_areLeftOut() {
        assertThat(test("petstore", "api/PetApiContractTest"))
                .contains("void deletePet_")
                .doesNotContain("void addPet_", "void getPetById_");
        assertThat(test("repositories", "api/ReposApiContractTest")).contains("void reposGet_", "void reposUpdate_");
        assertThat(test("messages", "api/ChargesApiContractTest")).doesNotContain("@Test");
    }

    private static String file(String name, String path) {
        return source(name, "main", path);
    }

    private static String test(String name, String path) {
        return source(name, "test", path);
    }

    private static String source(String name, String kind, String path) {
        String file = name + "/src/" + kind + "/java/dev/trivet/" + name + "/" + path + ".java";
        return Objects.requireNonNull(GeneratedClient.files(generated).get(file), file)
                .replaceAll("\\s+", " ");
    }
}
