package dev.trivet.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs, each in a new JVM. */
final class Jvm {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private Jvm() {}

    /**
     * The cost and the output of a run.
     *
     * @param succeeded whether the program exited with 0, in time
     * @param cpuNanos CPU time of the whole process, in nanoseconds; NaN if it took too long
     * @param nanos elapsed time, in nanoseconds; NaN if it took too long
     * @param output standard output; if the run failed, standard error; if it took too long, a
     *     message about that
     */
    record Run(boolean succeeded, double cpuNanos, double nanos, String output) {}

    /** Runs {@code program}, which must succeed within an hour. */
    static Run run(List<String> options, Class<?> program, String... arguments) throws IOException {
        Run run = tryRun(3_600, options, program, arguments);
        if (!run.succeeded) {
            throw new IOException(program.getName() + " failed: " + run.output);
        }
        return run;
    }

    /** Runs {@code program}. If it takes longer than {@code seconds}, kills it: the run fails. */
    static Run tryRun(long seconds, List<String> options, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("bash", "-c", "TIMEFORMAT='%U %S %R'; time \"$@\"", "bash", java(), "-cp", CLASS_PATH));
        command.addAll(options);
        command.add(program.getName());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("benchmark", ".out");
        Path errors = Files.createTempFile("benchmark", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().put("LC_NUMERIC", "C");
        Process process = builder.start();
        try {
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            boolean succeeded = process.waitFor() == 0 && ended;
            if (!ended) {
                return new Run(false, Double.NaN, Double.NaN, "The program took longer than " + seconds + " s");
            }
            List<String> lines = Files.readAllLines(errors, StandardCharsets.UTF_8);
            String[] times = lines.get(lines.size() - 1).split(" ", -1);
            double cpu = Double.parseDouble(times[0]) + Double.parseDouble(times[1]);
            String printed = succeeded ? Files.readString(output).strip() : String.join("\n", lines);
            return new Run(succeeded, cpu * 1e9, Double.parseDouble(times[2]) * 1e9, printed);
        } catch (InterruptedException e) {
            throw new IOException(e);
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
