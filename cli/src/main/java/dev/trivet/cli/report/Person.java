package dev.trivet.cli.report;

import dev.trivet.push.model.Employee;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of an employee that the page shows.
 *
 * @param id Push Security's id
 * @param name first and last name, as far as they are known; otherwise an empty text
 * @param address the e-mail address, or an empty text
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

    /** Returns the name, or else the address, or else the id. */
    String displayName() {
        return Stream.of(name, address, id)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("(nameless)");
    }

    /** Hides the person. */
    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
