package dev.trivet.cli.push;

import dev.trivet.client.OpenEnum;
import dev.trivet.push.model.ApprovalStatus;
import dev.trivet.push.model.BrowserType;
import dev.trivet.push.model.FindingState;
import dev.trivet.push.model.FindingType;
import dev.trivet.push.model.OperatingSystem;
import dev.trivet.push.model.RemovableLoginMethod;
import dev.trivet.push.model.SensitivityLevel;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;

/**
 * Reads an option whose values the vendor documents, and may add to: the known ones, in capitals or not, are completed by the
 * shell and shown in the help; any other goes to the vendor as it is.
 */
abstract class Known<T extends OpenEnum> implements ITypeConverter<T>, Iterable<String> {
    private static final String UNRECOGNIZED = "UNRECOGNIZED";

    private final Function<String, T> of;
    private final List<String> known;

    /**
     * Creates the reader.
     *
     * @param known the generated constants, named as the vendor's values are
     */
    Known(Function<String, T> of, Enum<?>[] known) {
        this.of = of;
        this.known = Arrays.stream(known)
                .map(Enum::name)
                .filter(name -> !name.equals(UNRECOGNIZED))
                .toList();
    }

    @Override
    public final T convert(String text) {
        return of.apply(
                known.stream().filter(text::equalsIgnoreCase).findFirst().orElse(text));
    }

    @Override
    public final Iterator<String> iterator() {
        return known.iterator();
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
