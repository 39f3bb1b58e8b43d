package dev.trivet.benchmarks;

import com.alibaba.fastjson2.JSON;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.afterburner.AfterburnerModule;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import com.google.gson.Gson;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import dev.trivet.enzoic.model.EnzoicJsonAdapterFactory;
import dev.trivet.enzoic.model.UserSubscriptionRequest;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Builds the request that subscribes 1,000 hashes, and encodes it as a byte array. */
@State(Scope.Benchmark)
public class EncodeBenchmark {
    private final List<String> hashes = TestData.hashes(1_000);

    private final JsonAdapter<UserSubscriptionRequest> trivet =
            new Moshi.Builder().add(new EnzoicJsonAdapterFactory()).build().adapter(UserSubscriptionRequest.class);
    private final JsonAdapter<Beans.SubscriptionRequest> moshi =
            new Moshi.Builder().build().adapter(Beans.SubscriptionRequest.class);
    private final Gson gson = new Gson();
    private final ObjectMapper jackson = new JsonMapper();
    private final ObjectMapper afterburner =
            JsonMapper.builder().addModule(new AfterburnerModule()).build();
    private final ObjectMapper blackbird =
            JsonMapper.builder().addModule(new BlackbirdModule()).build();

    @Benchmark
    public byte[] trivet() throws IOException {
        return trivet(hashes);
    }

    byte[] trivet(List<String> batch) throws IOException {
        Buffer sink = new Buffer();
        trivet.toJson(
                sink, UserSubscriptionRequest.builder().usernameHashes(batch).build());
        return sink.readByteArray();
    }

    @Benchmark
    public byte[] floor() throws IOException {
        Buffer sink = new Buffer();
        try (JsonWriter writer = JsonWriter.of(sink)) {
            writer.beginObject().name("usernameHashes").beginArray();
            for (String hash : hashes) {
                writer.value(hash);
            }
            writer.endArray().endObject();
        }
        return sink.readByteArray();
    }

    @Benchmark
    public byte[] moshiReflective() throws IOException {
        Buffer sink = new Buffer();
        moshi.toJson(sink, request());
        return sink.readByteArray();
    }

    @Benchmark
    public byte[] gson() throws IOException {
        Buffer sink = new Buffer();
        try (Writer writer = new OutputStreamWriter(sink.outputStream(), StandardCharsets.UTF_8)) {
            gson.toJson(request(), writer);
        }
        return sink.readByteArray();
    }

    @Benchmark
    public byte[] jackson() throws IOException {
        return jackson.writeValueAsBytes(request());
    }

    @Benchmark
    public byte[] jacksonAfterburner() throws IOException {
        return afterburner.writeValueAsBytes(request());
    }

    @Benchmark
    public byte[] jacksonBlackbird() throws IOException {
        return blackbird.writeValueAsBytes(request());
    }

    @Benchmark
    public byte[] fastjson2() {
        return JSON.toJSONBytes(request());
    }

    private Beans.SubscriptionRequest request() {
        Beans.SubscriptionRequest request = new Beans.SubscriptionRequest();
        request.setUsernameHashes(hashes);
        return request;
    }
}
