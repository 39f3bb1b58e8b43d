package dev.trivet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.squareup.moshi.Moshi;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.AccountPage;
import dev.trivet.push.model.PushJsonAdapterFactory;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that the variants of a benchmark return the same result, so that costs are comparable. */
class SameResultTest {
    private static final ObjectMapper JSON = new JsonMapper();

    @Test
    void decode_allVariants_returnAllValues() throws Exception {
        JsonNode page = withoutNulls(JSON.readTree(TestData.accountPage(50)));

        DecodeBenchmark benchmark = new DecodeBenchmark();
        for (String variant : Benchmarks.variants(DecodeBenchmark.class)) {
            assertThat(tree(run(benchmark, variant))).as(variant).isEqualTo(page);
        }
    }

    @Test
    void accountPage_50Accounts_isAbout25Kilobytes() {
        assertThat(TestData.accountPage(50)).hasSizeBetween(24_000, 26_000);
    }

    @Test
    void encode_allVariants_writeTheSameBytes() throws Exception {
        EncodeBenchmark benchmark = new EncodeBenchmark();
        for (String variant : Benchmarks.variants(EncodeBenchmark.class)) {
            assertThat(run(benchmark, variant)).as(variant).isEqualTo(benchmark.floor());
        }
        assertThat(benchmark.floor()).hasSizeGreaterThan(64_000);
    }

    @Test
    void hash_allVariants_returnTheSameDigits() throws Exception {
        List<String> hashes = TestData.hashes(2);
        for (String variant : Benchmarks.variants(HashBenchmark.class)) {
            HashBenchmark benchmark = new HashBenchmark();
            assertThat(List.of(run(benchmark, variant), run(benchmark, variant)))
                    .as(variant)
                    .isEqualTo(hashes);
        }
    }

    @Test
    void call_allVariants_returnTheSameAccount() throws Exception {
        JsonNode account = withoutNulls(
                JSON.readTree(TestData.accountPage(1)).get("result").get(0));

        CallBenchmark benchmark = new CallBenchmark();
        for (String variant : Benchmarks.variants(CallBenchmark.class)) {
            assertThat(tree(run(benchmark, variant))).as(variant).isEqualTo(account);
        }
    }

    private static Object run(Object benchmark, String variant) throws Exception {
        try {
            return benchmark.getClass().getMethod(variant).invoke(benchmark);
        } catch (InvocationTargetException e) {
            throw new AssertionError(variant, e.getCause());
        }
    }

    private static JsonNode tree(Object model) throws IOException {
        Moshi trivet = new Moshi.Builder().add(new PushJsonAdapterFactory()).build();
        if (model instanceof AccountPage page) {
            return withoutNulls(JSON.readTree(trivet.adapter(AccountPage.class).toJson(page)));
        }
        if (model instanceof Account account) {
            return withoutNulls(JSON.readTree(trivet.adapter(Account.class).toJson(account)));
        }
        if (model instanceof stock.okhttp.model.AccountPage) {
            return withoutNulls(JSON.readTree(stock.okhttp.JSON.serialize(model)));
        }
        if (model instanceof stock.retrofit.model.AccountPage) {
            return withoutNulls(new stock.retrofit.JSON().getMapper().valueToTree(model));
        }
        if (model instanceof stock.nativeclient.model.AccountPage) {
            return withoutNulls(
                    new stock.nativeclient.ApiClient().getObjectMapper().valueToTree(model));
        }
        return withoutNulls(JSON.valueToTree(model));
    }

    /**
     * Returns a copy without nulls, because stock clients do not write them. The copy is parsed
     * from JSON, so that equal numbers of different Java types are equal.
     */
    private static JsonNode withoutNulls(JsonNode node) throws IOException {
        JsonNode copy = JSON.readTree(JSON.writeValueAsBytes(node));
        copy.findParents("id").forEach(SameResultTest::removeNulls);
        copy.findParents("passwordLogin").forEach(SameResultTest::removeNulls);
        return copy;
    }

    private static void removeNulls(JsonNode object) {
        object.properties().removeIf(property -> property.getValue().isNull());
    }
}
