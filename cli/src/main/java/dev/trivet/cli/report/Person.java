package dev.trivet.cli.report;

import dev.trivet.push.model.Employee;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of an employee that the page shows.
 *
 * @param id Push Security's ID
 * @param name the known parts of the first and last name, or an empty string
 * @param address the e-mail address, or an empty string
 */
record Person(String id, String name, String address) {
    static Person of(Employee employee) {
        String name = Stream.of(employee.getFirstName(), employee.getLastName())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String address = employee.getEmail();
        return new Person(
                Objects.requireNonNullElse(employee.getId(), ""), name, address == null ? "" : address.strip());
    }

    /** Returns the first of name, address and ID that is not empty. */
    String displayName() {
        return Stream.of(name, address, id)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("(no name)");
    }

    /** Hides the person. */
    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
