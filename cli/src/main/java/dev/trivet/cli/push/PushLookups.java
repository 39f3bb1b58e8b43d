package dev.trivet.cli.push;

import dev.trivet.Page;
import dev.trivet.PushResource;
import dev.trivet.cli.VendorClients;
import dev.trivet.errors.NotFoundException;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.OtherApp;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the employees and apps that items of Push Security refer to by their IDs. */
final class PushLookups {
    private final Lookup<Employee> employees;
    private final Lookup<OtherApp> otherApps;

    /** Creates lookups that send no request until an item is needed. */
    PushLookups(VendorClients vendors) {
        employees = new Lookup<>(() -> vendors.push().employees(), Employee::getId);
        otherApps = new Lookup<>(() -> vendors.push().otherApps(), OtherApp::getId);
    }

    /** Returns an employee, or null if there is no such employee. */
    @Nullable
    Employee employee(@Nullable String id) {
        return employees.find(id);
    }

    /** Returns an app, or null if there is no such app. */
    @Nullable
    OtherApp otherApp(@Nullable String id) {
        return otherApps.find(id);
    }

    /**
     * Finds items by their IDs with few requests: it reads the first pages of the list, then
     * requests single items, and reads the rest of the list if many of them are needed.
     *
     * @param <T> the type of the items
     */
    static final class Lookup<T> {
        /** The number of pages that the vendor's rate limit permits in a second. */
        private static final int FIRST_PAGES = 10;

        private static final int MAX_SINGLE = 50;

        private final Supplier<PushResource<T, ?>> resource;
        private final Function<T, @Nullable String> idOf;
        private final Map<String, Optional<T>> known = new HashMap<>();
        private @Nullable Iterator<Page<T>> pages;
        private int pagesRead;
        private int single;

        Lookup(Supplier<PushResource<T, ?>> resource, Function<T, @Nullable String> idOf) {
            this.resource = resource;
            this.idOf = idOf;
        }

        @Nullable
        T find(@Nullable String id) {
            if (id == null || id.isBlank()) {
                return null;
            }
            Iterator<Page<T>> remaining = pages();
            while (!known.containsKey(id) && (pagesRead < FIRST_PAGES || single >= MAX_SINGLE) && remaining.hasNext()) {
                pagesRead++;
                for (T item : remaining.next().items()) {
                    String itemId = idOf.apply(item);
                    if (itemId != null) {
                        known.put(itemId, Optional.of(item));
                    }
                }
            }
            if (!known.containsKey(id)) {
                known.put(id, remaining.hasNext() ? get(id) : Optional.empty());
            }
            return Objects.requireNonNull(known.get(id)).orElse(null);
        }

        private Iterator<Page<T>> pages() {
            if (pages == null) {
                pages = resource.get().list().pages().iterator();
            }
            return pages;
        }

        private Optional<T> get(String id) {
            single++;
            try {
                return Optional.of(resource.get().get(id).execute());
            } catch (NotFoundException | IllegalArgumentException unknown) {
                return Optional.empty();
            }
        }
    }
}
