package dev.trivet.cli.listen;

import io.reactivex.rxjava3.core.Scheduler;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reports rejected requests and closed connections in a bounded number of messages: the first of
 * each kind in a minute, and at the end of the minute the number of the others.
 */
final class RejectionLog {
    private final Scheduler scheduler;
    private final Consumer<String> messages;
    /**
     * The number of unreported rejections since the last summary, by kind. If the map is empty, no
     * summary is scheduled.
     */
    private final Map<String, Long> unreported = new TreeMap<>();

    RejectionLog(Scheduler scheduler, Consumer<String> messages) {
        this.scheduler = scheduler;
        this.messages = messages;
    }

    /**
     * Reports a rejection, now or at the end of the minute.
     *
     * @param kind one of a small number of short names, such as {@code 401}
     * @param sentence the message
     */
    synchronized void report(String kind, String sentence) {
        if (unreported.isEmpty()) {
            scheduler.scheduleDirect(this::summarize, 1, TimeUnit.MINUTES);
        }
        if (unreported.putIfAbsent(kind, 0L) == null) {
            messages.accept(sentence);
        } else {
            unreported.merge(kind, 1L, Long::sum);
        }
    }

    /** Reports the number of rejections that were counted but not reported. */
    synchronized void summarize() {
        String kinds = unreported.entrySet().stream()
                .filter(kind -> kind.getValue() > 0)
                .map(kind -> kind.getKey() + " × " + kind.getValue())
                .collect(Collectors.joining(", "));
        if (!kinds.isEmpty()) {
            messages.accept("More rejections within a minute: " + kinds + ".");
        }
        unreported.clear();
    }
}
