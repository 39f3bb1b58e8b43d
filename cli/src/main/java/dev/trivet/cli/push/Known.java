package dev.trivet.cli.push;

import dev.trivet.cli.ChoiceConverter;
import dev.trivet.client.OpenEnum;
import dev.trivet.push.model.ApprovalStatus;
import dev.trivet.push.model.BrowserType;
import dev.trivet.push.model.FindingState;
import dev.trivet.push.model.FindingType;
import dev.trivet.push.model.OperatingSystem;
import dev.trivet.push.model.RemovableLoginMethod;
import dev.trivet.push.model.SensitivityLevel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads an option whose values the vendor documents, and may add to. Others are rejected, because
 * they are more often misspelled than new: a value that is newer than this version is written
 * {@code raw:VALUE}.
 */
abstract class Known<T extends OpenEnum> extends ChoiceConverter<T> {
    private static final String UNRECOGNIZED = "UNRECOGNIZED";
    private static final String RAW = "raw:";

    private final Function<String, T> of;

    /**
     * Creates the reader.
     *
     * @param known the generated constants, named as the vendor's values are
     */
    Known(Function<String, T> of, Enum<?>[] known) {
        super(values(of, known));
        this.of = of;
    }

    private static <T> Map<String, T> values(Function<String, T> of, Enum<?>[] known) {
        Map<String, T> values = new LinkedHashMap<>();
        for (Enum<?> constant : known) {
            if (!constant.name().equals(UNRECOGNIZED)) {
                values.put(constant.name(), of.apply(constant.name()));
            }
        }
        return values;
    }

    @Override
    protected T other(String text) {
        if (text.startsWith(RAW) && text.length() > RAW.length()) {
            return of.apply(text.substring(RAW.length()));
        }
        throw new TypeConversionException(
                rule() + "; write " + RAW + "VALUE to send a value that is newer than this version");
    }

    /** Whether an app is approved. */
    static final class Approvals extends Known<ApprovalStatus> {
        Approvals() {
            super(ApprovalStatus::of, ApprovalStatus.Known.values());
        }
    }

    /** How sensitive an app is. */
    static final class Sensitivities extends Known<SensitivityLevel> {
        Sensitivities() {
            super(SensitivityLevel::of, SensitivityLevel.Known.values());
        }
    }

    /** Kinds of browser. */
    static final class Browsers extends Known<BrowserType> {
        Browsers() {
            super(BrowserType::of, BrowserType.Known.values());
        }
    }

    /** Operating systems. */
    static final class Systems extends Known<OperatingSystem> {
        Systems() {
            super(OperatingSystem::of, OperatingSystem.Known.values());
        }
    }

    /** What a finding is about. */
    static final class FindingTypes extends Known<FindingType> {
        FindingTypes() {
            super(FindingType::of, FindingType.Known.values());
        }
    }

    /** Where a finding stands. */
    static final class FindingStates extends Known<FindingState> {
        FindingStates() {
            super(FindingState::of, FindingState.Known.values());
        }
    }

    /** Login methods that can be removed. */
    static final class LoginMethods extends Known<RemovableLoginMethod> {
        LoginMethods() {
            super(RemovableLoginMethod::of, RemovableLoginMethod.Known.values());
        }
    }
}
