package dev.trivet.benchmarks;

import com.alibaba.fastjson2.JSON;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.afterburner.AfterburnerModule;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import com.google.gson.Gson;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.trivet.push.model.AccountPage;
import dev.trivet.push.model.PushJsonAdapterFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/** Decodes a page of 50 accounts, 25 kB. */
@State(Scope.Benchmark)
public class DecodeBenchmark {
    private final byte[] page = TestData.accountPage(50);
    /** Cloning it shares the segments, and copies no bytes. */
    private final Buffer source = new Buffer().write(page);

    private final JsonAdapter<AccountPage> trivet =
            new Moshi.Builder().add(new PushJsonAdapterFactory()).build().adapter(AccountPage.class);
    private final JsonAdapter<Beans.AccountPage> moshi =
            new Moshi.Builder().build().adapter(Beans.AccountPage.class);
    private final Gson gson = new Gson();
    private final ObjectMapper jackson = new JsonMapper();
    private final ObjectMapper afterburner =
            JsonMapper.builder().addModule(new AfterburnerModule()).build();
    private final ObjectMapper blackbird =
            JsonMapper.builder().addModule(new BlackbirdModule()).build();
    private final Converter<ResponseBody, stock.retrofit.model.AccountPage> stockRetrofit2 = retrofitConverter();
    private final ObjectMapper stockNative = new stock.nativeclient.ApiClient().getObjectMapper();

    @Benchmark
    public AccountPage trivet() throws IOException {
        return trivet.fromJson(source.clone());
    }

    @Benchmark
    public Beans.AccountPage floor() throws IOException {
        return Floor.accountPage(source.clone());
    }

    @Benchmark
    public Beans.AccountPage moshiReflective() throws IOException {
        return moshi.fromJson(source.clone());
    }

    @Benchmark
    public Beans.AccountPage gson() {
        return gson.fromJson(
                new InputStreamReader(new ByteArrayInputStream(page), StandardCharsets.UTF_8), Beans.AccountPage.class);
    }

    @Benchmark
    public Beans.AccountPage jackson() throws IOException {
        return jackson.readValue(page, Beans.AccountPage.class);
    }

    @Benchmark
    public Beans.AccountPage jacksonAfterburner() throws IOException {
        return afterburner.readValue(page, Beans.AccountPage.class);
    }

    @Benchmark
    public Beans.AccountPage jacksonBlackbird() throws IOException {
        return blackbird.readValue(page, Beans.AccountPage.class);
    }

    @Benchmark
    public Beans.AccountPage fastjson2() {
        return JSON.parseObject(page, Beans.AccountPage.class);
    }

    @Benchmark
    public stock.retrofit.model.AccountPage stockRetrofit2() throws IOException {
        return stockRetrofit2.convert(ResponseBody.create(source.clone(), null, page.length));
    }

    /** Decodes as the generated {@code AccountsApi} does. */
    @Benchmark
    public stock.nativeclient.model.AccountPage stockNative() throws IOException {
        String body = new String(new ByteArrayInputStream(page).readAllBytes(), StandardCharsets.UTF_8);
        return stockNative.readValue(body, new TypeReference<stock.nativeclient.model.AccountPage>() {});
    }

    /** Decodes as the generated {@code ApiClient} does. */
    @Benchmark
    public stock.okhttp.model.AccountPage stockOkHttpGson() throws IOException {
        return stock.okhttp.JSON.deserialize(source.clone().inputStream(), stock.okhttp.model.AccountPage.class);
    }

    @SuppressWarnings("unchecked") // Retrofit creates a converter for the type that is passed.
    private static Converter<ResponseBody, stock.retrofit.model.AccountPage> retrofitConverter() {
        JacksonConverterFactory factory = JacksonConverterFactory.create(new stock.retrofit.JSON().getMapper());
        Retrofit retrofit = new Retrofit.Builder().baseUrl("http://localhost").build();
        return (Converter<ResponseBody, stock.retrofit.model.AccountPage>)
                factory.responseBodyConverter(stock.retrofit.model.AccountPage.class, new Annotation[0], retrofit);
    }
}
