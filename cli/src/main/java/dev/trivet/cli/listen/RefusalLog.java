package dev.trivet.cli.listen;

import io.reactivex.rxjava3.core.Scheduler;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reports rejected calls, and connections that were closed, in a bounded number of messages: the
 * first of each kind in a minute, and at its end the number of the others.
 */
final class RefusalLog {
    private final Scheduler scheduler;
    private final Consumer<String> messages;
    /** The further refusals in this minute, by their kinds; empty between minutes with refusals. */
    private final Map<String, Long> more = new TreeMap<>();

    RefusalLog(Scheduler scheduler, Consumer<String> messages) {
        this.scheduler = scheduler;
        this.messages = messages;
    }

    /**
     * Reports a refusal, now or at the end of the minute.
     *
     * @param kind a short name, one of a few, as in {@code 401}
     * @param sentence the message
     */
    synchronized void refused(String kind, String sentence) {
        if (more.isEmpty()) {
            scheduler.scheduleDirect(this::summarize, 1, TimeUnit.MINUTES);
        }
        if (more.putIfAbsent(kind, 0L) == null) {
            messages.accept(sentence);
        } else {
            more.merge(kind, 1L, Long::sum);
        }
    }

    /** Reports the refusals that were counted but not reported. */
    synchronized void summarize() {
        String kinds = more.entrySet().stream()
                .filter(kind -> kind.getValue() > 0)
                .map(kind -> kind.getKey() + " × " + kind.getValue())
                .collect(Collectors.joining(", "));
        if (!kinds.isEmpty()) {
            messages.accept("More rejections within a minute: " + kinds + ".");
        }
        more.clear();
    }
}
