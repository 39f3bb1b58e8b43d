package dev.trivet.cli.report;

import static dev.trivet.cli.report.FigureTable.number;
import static dev.trivet.cli.report.FigureTable.text;

import dev.trivet.InvalidAddressException;
import dev.trivet.cli.report.BarChart.Bar;
import dev.trivet.cli.report.BarChart.Paint;
import dev.trivet.cli.report.BarChart.Part;
import java.util.List;

/** Who is watched by Enzoic, of those who work here according to Push Security. */
final class PeopleSection {
    private PeopleSection() {}

    static void write(Html html, People people) {
        long all = people.employees();
        Section.open(
                html,
                "people",
                "People watched",
                "An employee at Push Security is watched when the hash of the address is on Enzoic's list. The list holds "
                        + Figures.count(people.subscriptions(), "hash", "hashes") + ", of which "
                        + Figures.count(people.watchedNotEmployed(), "belongs", "belong")
                        + " to no employee. Whoever is watched only through a whole domain counts as not watched.");
        BarChart chart = new BarChart(
                "people-chart",
                "How many employees are watched",
                List.of(
                        new Part("watched", Paint.GOOD),
                        new Part("not watched", Paint.BAD),
                        new Part("no usable address", Paint.UNKNOWN)),
                List.of(Bar.of("Employees", people.watched(), people.notWatched(), people.withoutUsableAddress())));
        FigureTable table = new FigureTable(
                "Employees, " + Figures.count(all) + " in all",
                List.of(text("Employees"), number("Number"), number("Share")),
                List.of(
                        Section.share("Watched", people.watched(), all),
                        Section.share("Not watched", people.notWatched(), all),
                        Section.share("No usable address", people.withoutUsableAddress(), all)),
                "");
        Section.beside(html, chart, table);
        notWatched(html, people.notWatchedPeople());
        unusable(html, people.unusablePeople());
        Section.close(html);
    }

    private static void notWatched(Html html, Ranking<Person> people) {
        if (people.all() > 0) {
            new FigureTable(
                            "Not watched: " + Figures.count(people.all(), "person", "people"),
                            List.of(text("Name"), text("Address")),
                            people.shown().stream()
                                    .map(person -> List.of(person.called(), person.address()))
                                    .toList(),
                            people.rest("trivet sync watches them"))
                    .write(html);
        }
    }

    private static void unusable(Html html, Ranking<People.Unusable> people) {
        if (people.all() > 0) {
            new FigureTable(
                            "No usable address: " + Figures.count(people.all(), "person", "people"),
                            List.of(text("Name"), text("What is wrong"), text("Push Security's id")),
                            people.shown().stream()
                                    .map(one -> List.of(
                                            one.person().called(),
                                            words(one.reason()),
                                            one.person().id()))
                                    .toList(),
                            people.rest("trivet sync --dry-run --json lists them all"))
                    .write(html);
        }
    }

    private static String words(InvalidAddressException.Reason reason) {
        return switch (reason) {
            case NO_ADDRESS -> "There is none";
            case WHITE_SPACE -> "White space inside";
            case CONTROL_CHARACTER -> "A control character inside";
            case INVISIBLE_CHARACTER -> "An invisible character inside";
            case BROKEN_TEXT -> "Its text is broken";
        };
    }
}
