package dev.trivet.cli.report;

import dev.trivet.push.model.Employee;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of an employee that the page shows.
 *
 * @param id Push Security's ID
 * @param name the known parts of the first and last name, or an empty string
 * @param address the e-mail address, or an empty string
 * @param department the department, or an empty string
 */
record Person(String id, String name, String address, String department) {
    static Person of(Employee employee) {
        String name = Stream.of(employee.getFirstName(), employee.getLastName())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new Person(
                Objects.requireNonNullElse(employee.getId(), ""),
                name,
                strip(employee.getEmail()),
                strip(employee.getDepartment()));
    }

    /** Returns an employee who is not on Push Security's list of employees. */
    static Person unlisted(String id) {
        return new Person(id, "Not on the list of employees", "", "");
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Returns what distinguishes employees of the same name: address and department, or the ID. */
    String details() {
        String details = Stream.of(name.isEmpty() ? "" : address, department)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        return details.isEmpty() && !displayName().equals(id) ? id : details;
    }

    /** Returns the first of name, address and ID that is not empty. */
    String displayName() {
        return Stream.of(name, address, id)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("(no name)");
    }

    /** Hides the employee. */
    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
