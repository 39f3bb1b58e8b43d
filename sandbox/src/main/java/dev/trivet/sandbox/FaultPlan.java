package dev.trivet.sandbox;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Faults for several vendors, which can be written as JSON. The module's README describes the format.
 *
 * <pre>{@code
 * [ {"vendor": "push", "kind": "status", "status": 503, "headers": {"Retry-After": "2"}, "times": 3},
 *   {"vendor": "enzoic", "kind": "served", "lost": true, "operation": "subscribeUsers"} ]
 * }</pre>
 *
 * @param entries the faults, in the order in which they are injected
 */
public record FaultPlan(List<Entry> entries) {

    private static final String KINDS = "status, garbage, redirect, disconnect, served";

    /** Copies the entries. */
    public FaultPlan {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a plan.
     *
     * @throws IllegalArgumentException if the text is no plan; the message is a sentence that names what is wrong
     */
    public static FaultPlan parse(String json) {
        try {
            return of(Json.read(json));
        } catch (IOException | JsonDataException notJson) {
            throw new IllegalArgumentException("The fault plan is not valid JSON.", notJson);
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

    private static Entry entry(Object json, String what) {
        Members members = Members.of(json, what);
        try {
            Entry entry = new Entry(vendor(members), fault(members));
            members.requireNoOthers();
            return entry;
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(what + ": " + wrong.getMessage(), wrong);
        }
    }

    private static Vendor vendor(Members members) {
        String name = members.requiredText("vendor");
        for (Vendor vendor : Vendor.values()) {
            if (vendor.name().toLowerCase(Locale.ROOT).equals(name)) {
                return vendor;
            }
        }
        throw new IllegalArgumentException("The member vendor must be push, enzoic or probely.");
    }

    private static Fault fault(Members members) {
        Fault fault = switch (members.requiredText("kind")) {
            case "status" -> Fault.status(status(members));
            case "garbage" -> Fault.garbage();
            case "redirect" -> Fault.redirect(members.requiredText("location"));
            case "disconnect" -> Fault.disconnect();
            case "served" -> Fault.served();
            default -> throw new IllegalArgumentException("The member kind must be one of " + KINDS + ".");
        };
        return triggered(spoiled(fault, members), members);
    }

    private static int status(Members members) {
        Long status = members.integer("status");
        if (status == null || status != status.intValue()) {
            throw new IllegalArgumentException("The member status must be from 200 to 599.");
        }
        return status.intValue();
    }

    private static Fault spoiled(Fault plain, Members members) {
        Fault fault = with(plain, members.text("body"), (each, text) -> each.body("application/json", text));
        fault = with(fault, members.text("contentType"), Fault::contentType);
        for (Map.Entry<?, ?> header : members.object("headers").entrySet()) {
            if (!(header.getValue() instanceof String value)) {
                throw new IllegalArgumentException("The member headers must hold strings only.");
            }
            fault = fault.header(String.valueOf(header.getKey()), value);
        }
        fault = members.flag("gzip") ? fault.gzip() : fault;
        fault = members.flag("halfBody") ? fault.halfBody() : fault;
        fault = members.flag("lost") ? fault.lost() : fault;
        return with(fault, members.integer("delayMillis"), (each, millis) -> each.delay(Duration.ofMillis(millis)));
    }

    private static Fault triggered(Fault everywhere, Members members) {
        Fault fault = with(everywhere, members.text("operation"), Fault::on);
        fault = with(fault, members.integer("after"), Fault::after);
        fault = with(fault, members.integer("times"), Fault::times);
        fault = with(fault, members.number("chance"), (each, chance) -> each.withChance(chance.doubleValue()));
        return members.flag("forever") ? fault.forever() : fault;
    }

    private static <T> Fault with(Fault fault, @Nullable T value, BiFunction<Fault, T, Fault> change) {
        return value == null ? fault : change.apply(fault, value);
    }

    /**
     * A fault and the vendor where it shows.
     *
     * @param vendor the vendor
     * @param fault the fault
     */
    public record Entry(Vendor vendor, Fault fault) {}
}
