package dev.trivet.sandbox;

import com.squareup.moshi.JsonDataException;
import dev.trivet.sandbox.server.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A plan of faults for one or more vendors, which can be parsed from JSON. The module's
 * REFERENCE.md describes the format.
 *
 * <pre>{@code
 * [ {"vendor": "push", "kind": "status", "status": 503, "times": 3},
 *   {"vendor": "enzoic", "kind": "served", "lost": true, "operation": "subscribeUsers"} ]
 * }</pre>
 *
 * @param entries the faults, in the order in which they are injected
 */
public record FaultPlan(List<Entry> entries) {

    /** Copies the entries. */
    public FaultPlan {
        entries = List.copyOf(entries);
    }

    /**
     * Parses a plan.
     *
     * @throws IllegalArgumentException if the string is not JSON, or not a valid plan
     */
    public static FaultPlan parse(String json) {
        try {
            return of(Json.read(json));
        } catch (IOException | JsonDataException notJson) {
            throw new IllegalArgumentException(
                    "The fault plan is not valid JSON at line " + Json.invalidLine(json) + ".", notJson);
        }
    }

    static FaultPlan of(@Nullable Object json) {
        if (!(json instanceof List<?> faults)) {
            throw new IllegalArgumentException("The fault plan must be a JSON array.");
        }
        List<Entry> entries = new ArrayList<>();
        for (Object fault : faults) {
            entries.add(entry(fault, "Fault " + (entries.size() + 1)));
        }
        return new FaultPlan(entries);
    }

    private static Entry entry(Object json, String subject) {
        JsonObjectReader reader = JsonObjectReader.of(json, subject);
        try {
            Entry entry = new Entry(vendor(reader), fault(reader));
            reader.rejectUnknown();
            return entry;
        } catch (IllegalArgumentException invalid) {
            throw new IllegalArgumentException(subject + ": " + invalid.getMessage(), invalid);
        }
    }

    private static Vendor vendor(JsonObjectReader reader) {
        return switch (reader.requiredString("vendor")) {
            case "push" -> Vendor.PUSH;
            case "enzoic" -> Vendor.ENZOIC;
            case "probely" -> Vendor.PROBELY;
            default -> throw new IllegalArgumentException("The property vendor must be push, enzoic or probely.");
        };
    }

    private static Fault fault(JsonObjectReader reader) {
        Fault fault = switch (reader.requiredString("kind")) {
            case "status" -> Fault.status(status(reader));
            case "garbage" -> Fault.garbage();
            case "redirect" -> Fault.redirect(reader.requiredString("location"));
            case "disconnect" -> Fault.disconnect();
            case "served" -> Fault.served();
            default ->
                throw new IllegalArgumentException(
                        "The property kind must be status, garbage, redirect, disconnect or served.");
        };
        return withTrigger(withResponseChanges(fault, reader), reader);
    }

    private static int status(JsonObjectReader reader) {
        Long status = reader.integer("status");
        if (status == null || status != status.intValue()) {
            throw new IllegalArgumentException("The property status must be from 200 to 599.");
        }
        return status.intValue();
    }

    private static Fault withResponseChanges(Fault plain, JsonObjectReader reader) {
        Fault fault = with(plain, reader.string("body"), (each, body) -> each.body("application/json", body));
        fault = with(fault, reader.string("contentType"), Fault::contentType);
        for (Map.Entry<?, ?> header : reader.object("headers").entrySet()) {
            if (!(header.getValue() instanceof String value)) {
                throw new IllegalArgumentException("The property headers must contain strings only.");
            }
            fault = fault.header(String.valueOf(header.getKey()), value);
        }
        fault = reader.flag("gzip") ? fault.gzip() : fault;
        fault = reader.flag("halfBody") ? fault.halfBody() : fault;
        fault = reader.flag("lost") ? fault.lost() : fault;
        return with(fault, reader.integer("delayMillis"), (each, millis) -> each.delay(Duration.ofMillis(millis)));
    }

    private static Fault withTrigger(Fault plain, JsonObjectReader reader) {
        Fault fault = with(plain, reader.string("operation"), Fault::on);
        fault = with(fault, reader.integer("after"), Fault::after);
        fault = with(fault, reader.integer("times"), Fault::times);
        fault = with(fault, reader.number("chance"), (each, chance) -> each.withChance(chance.doubleValue()));
        return reader.flag("forever") ? fault.forever() : fault;
    }

    private static <T> Fault with(Fault fault, @Nullable T value, BiFunction<Fault, T, Fault> change) {
        return value == null ? fault : change.apply(fault, value);
    }

    /**
     * A fault and the vendor that it is injected for.
     *
     * @param vendor the vendor
     * @param fault the fault
     */
    public record Entry(Vendor vendor, Fault fault) {}
}
