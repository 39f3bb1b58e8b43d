package dev.trivet.cli.report;

import static dev.trivet.cli.report.HtmlTable.cell;
import static dev.trivet.cli.report.HtmlTable.number;
import static dev.trivet.cli.report.HtmlTable.text;

import dev.trivet.InvalidAddressException;
import dev.trivet.cli.report.BarChart.Bar;
import dev.trivet.cli.report.BarChart.Paint;
import dev.trivet.cli.report.BarChart.Part;
import dev.trivet.cli.report.HtmlTable.Cell;
import java.util.List;

/** Who is watched by Enzoic, of those who work here according to Push Security. */
final class PeopleSection {
    private PeopleSection() {}

    static void write(Html html, PeopleStats people) {
        Section.open(html, "people", "People watched", lead(people), chart(people), table(people));
        Section.beside(html, notWatched(people.notWatchedPeople()), unusable(people.unusablePeople()));
        Section.close(html);
    }

    private static String lead(PeopleStats people) {
        return "An employee at Push Security is watched when the hash of the address is on Enzoic's list. Of the "
                + Numbers.count(people.subscriptions(), "hash", "hashes") + " on it, "
                + Numbers.count(people.watchedNotEmployed(), "belongs", "belong")
                + " to no employee. Addresses that are watched only through their domain count as not watched.";
    }

    private static BarChart chart(PeopleStats people) {
        return new BarChart(
                "people-chart",
                "How many employees are watched",
                List.of(
                        new Part("watched", Paint.GOOD),
                        new Part("not watched", Paint.BAD),
                        new Part("no usable address", Paint.UNKNOWN)),
                List.of(Bar.of("Employees", people.watched(), people.notWatched(), people.withoutUsableAddress())));
    }

    private static HtmlTable table(PeopleStats people) {
        long all = people.employees();
        return new HtmlTable(
                "Employees, " + Numbers.count(all) + " in all",
                List.of(text("Employees"), number("Number"), number("Share")),
                List.of(
                        Section.share("Watched", people.watched(), all),
                        Section.share("Not watched", people.notWatched(), all),
                        Section.share("No usable address", people.withoutUsableAddress(), all)),
                "");
    }

    private static HtmlTable notWatched(TopN<Person> people) {
        return new HtmlTable(
                "Not watched: " + Numbers.count(people.all(), "person", "people"),
                List.of(text("Who")),
                people.shown().stream()
                        .map(person -> List.of(new Cell(person.called(), person.address())))
                        .toList(),
                people.rest("trivet sync watches them"));
    }

    private static HtmlTable unusable(TopN<PeopleStats.Unusable> people) {
        return new HtmlTable(
                "No usable address: " + Numbers.count(people.all(), "person", "people"),
                List.of(text("Who, and Push Security's id"), text("What is wrong with the address")),
                people.shown().stream()
                        .map(one -> List.of(
                                new Cell(one.person().called(), one.person().id()), cell(words(one.reason()))))
                        .toList(),
                people.rest("trivet sync --dry-run --json lists them all"));
    }

    private static String words(InvalidAddressException.Reason reason) {
        return switch (reason) {
            case NO_ADDRESS -> "Missing";
            case WHITE_SPACE -> "White space inside";
            case CONTROL_CHARACTER -> "A control character inside";
            case INVISIBLE_CHARACTER -> "An invisible character inside";
            case BROKEN_TEXT -> "Its text is broken";
        };
    }
}
