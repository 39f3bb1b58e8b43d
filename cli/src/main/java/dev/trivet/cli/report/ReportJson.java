package dev.trivet.cli.report;

import dev.trivet.cli.output.CliJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A report as JSON, for programs and for the comparison with the next report. It contains names and
 * addresses, and no hashes.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION}
 * @param startedAt the time before the first list was requested
 * @param finishedAt the time after the last list was read
 * @param pushSecurity the host of Push Security
 * @param enzoic the host of Enzoic
 * @param sandbox whether both are the embedded sandbox
 * @param figures the figures of the page
 * @param actFirst the employees to act on first
 * @param findingTypes the number of findings of each type
 * @param appsWithoutMfa the apps with the most accounts without MFA
 * @param openFindings the IDs of the open findings, by type
 */
public record ReportJson(
        int schemaVersion,
        Instant startedAt,
        Instant finishedAt,
        String pushSecurity,
        String enzoic,
        boolean sandbox,
        Figures figures,
        List<PersonToActOn> actFirst,
        List<TypeOfFinding> findingTypes,
        List<App> appsWithoutMfa,
        Map<String, Set<String>> openFindings) {
    /**
     * The version of the schema. It increases if a property is removed or its meaning changes.
     * Properties may be added without an increase; those must be nullable.
     */
    static final int SCHEMA_VERSION = 1;

    /** An employee to act on. Unknown strings are empty. */
    public record PersonToActOn(
            String employeeId,
            String name,
            String address,
            String department,
            int score,
            List<ReasonToAct> reasons,
            String nextStep) {
        private static PersonToActOn of(Candidate candidate, ReportData.Names names) {
            Person person = candidate.person();
            return new PersonToActOn(
                    person.id(),
                    person.name(),
                    person.address(),
                    person.department(),
                    candidate.score(),
                    candidate.reasons().stream()
                            .map(reason ->
                                    new ReasonToAct(reason.name(), reason.points(), candidate.text(reason, names)))
                            .toList(),
                    candidate.nextStep(names));
        }

        /** Hides the employee. */
        @Override
        public String toString() {
            return "PersonToActOn[hidden]";
        }
    }

    /** A reason to act, its points, and its text on the page. */
    public record ReasonToAct(String reason, int points, String text) {}

    /** The number of findings of a type, by state. */
    public record TypeOfFinding(String type, long open, long resolved, long other) {}

    /** The number of accounts on an app. */
    public record App(String name, long accounts, long withoutMfa, long passwordWithoutMfa) {}

    static ReportJson of(ReportMetadata metadata, ReportData data) {
        ReportData.Names names = data.names();
        return new ReportJson(
                SCHEMA_VERSION,
                metadata.started(),
                metadata.finished(),
                metadata.push(),
                metadata.enzoic(),
                metadata.sandbox(),
                Figures.of(data),
                data.actFirst().shown().stream()
                        .map(candidate -> PersonToActOn.of(candidate, names))
                        .toList(),
                data.findings().types().stream()
                        .map(type -> new TypeOfFinding(type.value(), type.open(), type.resolved(), type.other()))
                        .toList(),
                data.mfa().apps().shown().stream()
                        .map(app -> new App(
                                names.app(app.app()), app.accounts(), app.withoutMfa(), app.passwordWithoutMfa()))
                        .toList(),
                data.findings().openIds());
    }

    /** Returns the document, with a line terminator. */
    String text() {
        return CliJson.adapter(ReportJson.class).serializeNulls().indent("  ").toJson(this) + "\n";
    }

    /** Hides the employees. */
    @Override
    public String toString() {
        return "ReportJson[hidden]";
    }
}
