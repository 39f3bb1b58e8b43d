package dev.trivet.checks.compat;

import com.example.app.CallEnzoic;
import com.example.app.CallEverything;
import com.example.app.CallProbely;
import com.example.app.CreateEveryApi;
import com.example.app.ListEmployees;
import com.example.app.ListEmployeesWithClient;
import com.example.app.PrintMessages;
import dev.trivet.sandbox.Fault;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.Vendor;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program, and the modules of Trivet that are not on its class path. */
enum Program {
    CALL_EVERYTHING(CallEverything.class) {
        @Override
        void injectFaults(Sandbox sandbox) {
            Stream.of(
                            Fault.status(503).on("getBrowser"),
                            Fault.status(429).header("Retry-After", "1").on("getOtherApp"),
                            json(200, "{\"type\": \"NEW\", \"state\": null, \"new\": {\"list\": [1, true, null]}}")
                                    .on("getFinding"),
                            json(400, "{\"reason\": \"EMPLOYEE_NOT_LICENSED\"}").on("updateEmployee"),
                            Fault.served().on("getEmployee"),
                            Fault.status(401).on("getEmployee"),
                            json(409, "{\"message\": \"In use.\"}").on("getEmployee"),
                            Fault.status(500).on("getEmployee"),
                            Fault.disconnect().on("getEmployee"),
                            Fault.garbage().on("getEmployee"),
                            Fault.served().on("getEmployee"),
                            Fault.status(503).forever().on("getEmployee"))
                    .forEach(fault -> sandbox.inject(Vendor.PUSH, fault));
            sandbox.inject(
                    Vendor.PROBELY,
                    json(400, "{\"url\": [\"Enter a valid URL.\"], \"non_field_errors\": [\"Busy.\"]}")
                            .on("clearTwoFactor"));
        }
    },
    LIST_EMPLOYEES(ListEmployees.class),
    LIST_EMPLOYEES_WITH_CLIENT(ListEmployeesWithClient.class, "facade", "enzoic-client", "probely-client"),
    CALL_ENZOIC(CallEnzoic.class, "facade", "push-client", "probely-client"),
    CALL_PROBELY(CallProbely.class, "facade", "push-client", "enzoic-client"),
    CREATE_EVERY_API(CreateEveryApi.class, "facade"),
    PRINT_MESSAGES(PrintMessages.class) {
        @Override
        void injectFaults(Sandbox sandbox) {
            Stream.of(
                            Fault.garbage(),
                            Fault.status(200),
                            json(200, "[]"),
                            json(200, "{\"id\": 5}"),
                            json(200, "{\"creationTimestamp\": \"today\"}"),
                            Fault.disconnect(),
                            Fault.status(500))
                    .forEach(fault -> sandbox.inject(Vendor.PUSH, fault.on("getApp")));
        }
    };

    final Class<?> main;
    private final List<String> absent;

    Program(Class<?> main, String... absent) {
        this.main = main;
        this.absent = List.of(absent);
    }

    /** Returns those of {@code jars} that the program may use. */
    List<Path> classPath(List<Path> jars) {
        return jars.stream()
                .filter(jar -> absent.stream().noneMatch(jar.getFileName().toString()::contains))
                .toList();
    }

    /** Injects the faults that the program expects; none by default. */
    void injectFaults(Sandbox sandbox) {}

    private static Fault json(int status, String body) {
        return Fault.status(status).body("application/json", body);
    }
}
