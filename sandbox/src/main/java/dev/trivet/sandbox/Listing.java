package dev.trivet.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A list of objects that belong to owners: those of owner 0, then those of owner 1, and so on.
 *
 * <ul>
 *   <li>Objects are known by numbers, their codes. None is held; an owner's are computed when they are asked for.
 *   <li>A page of everything is computed at once, wherever it starts: it is known how many objects come before each block
 *       of owners.
 *   <li>A page of a filtered list is found by counting. Where the next one starts is remembered, so that a walk counts
 *       everything once.
 * </ul>
 */
final class Listing {

    private static final int BLOCK = 256;
    private static final int MAX_RESUME_POINTS = 256;

    private final int owners;
    private final IntFunction<int[]> codesOf;
    private final Map<ResumePoint, Start> resumePoints = new LinkedHashMap<>();
    private int @Nullable [] startsOfBlocks;
    private int version;

    /**
     * Makes a list.
     *
     * @param codesOf the codes of an owner's objects, in order; what it returns may change, see {@link #changed}
     */
    Listing(int owners, IntFunction<int[]> codesOf) {
        this.owners = owners;
        this.codesOf = codesOf;
    }

    /** Makes a list of objects that have no other owner than themselves. */
    static Listing ofSingles(int size) {
        return new Listing(size, index -> new int[] {index});
    }

    /** Returns at most {@code limit} objects that pass the filter, without the first {@code offset} of them. */
    Slice list(Filter filter, int offset, int limit) {
        int versionBefore = version();
        Start start = start(filter, offset);
        List<Integer> codes = new ArrayList<>();
        int toSkip = start.toSkip;
        int end = Math.min(filter.owners().end(), owners);
        for (int owner = start.owner; owner < end; owner++) {
            int matches = 0;
            for (int code : codesOf.apply(owner)) {
                if (!filter.matches(code)) {
                    continue;
                }
                if (toSkip > 0) {
                    toSkip--;
                } else if (codes.size() < limit) {
                    codes.add(code);
                } else {
                    remember(filter, offset + limit, new Start(owner, matches), versionBefore);
                    return new Slice(codes, true);
                }
                matches++;
            }
        }
        return new Slice(codes, false);
    }

    /** Says whether the object of this code is in the list. A code that is negative is not. */
    boolean has(int owner, int code) {
        return owner < owners && IntStream.of(codesOf.apply(owner)).anyMatch(each -> each == code);
    }

    /** Is to be called when other objects of an owner pass a filter than before, or when the owner has more or fewer. */
    synchronized void changed(int owner) {
        version++;
        resumePoints.clear();
        if (startsOfBlocks != null) {
            int block = owner / BLOCK;
            int more = startsOfBlocks[block] + count(block) - startsOfBlocks[block + 1];
            for (int later = block + 1; later < startsOfBlocks.length; later++) {
                startsOfBlocks[later] += more;
            }
        }
    }

    private synchronized int version() {
        return version;
    }

    private synchronized Start start(Filter filter, int offset) {
        if (filter.isEmpty()) {
            return startOfEverything(offset);
        }
        Start resumed = resumePoints.get(new ResumePoint(filter.key(), offset));
        return resumed != null ? resumed : new Start(filter.owners().first(), offset);
    }

    private Start startOfEverything(int offset) {
        if (startsOfBlocks == null) {
            startsOfBlocks = count();
        }
        int found = Arrays.binarySearch(startsOfBlocks, offset);
        int block = found >= 0 ? found : -found - 2;
        return new Start(block * BLOCK, offset - startsOfBlocks[block]);
    }

    private int[] count() {
        int[] starts = new int[(owners + BLOCK - 1) / BLOCK + 1];
        for (int block = 0; block + 1 < starts.length; block++) {
            starts[block + 1] = starts[block] + count(block);
        }
        return starts;
    }

    private int count(int block) {
        int count = 0;
        for (int owner = block * BLOCK; owner < Math.min((block + 1) * BLOCK, owners); owner++) {
            count += codesOf.apply(owner).length;
        }
        return count;
    }

    private synchronized void remember(Filter filter, int offset, Start start, int versionBefore) {
        if (filter.isEmpty() || version != versionBefore) {
            return;
        }
        if (resumePoints.size() == MAX_RESUME_POINTS) {
            resumePoints.remove(resumePoints.keySet().iterator().next());
        }
        resumePoints.put(new ResumePoint(filter.key(), offset), start);
    }

    /** A part of a list, and whether more follows. */
    record Slice(List<Integer> codes, boolean moreResults) {}

    private record ResumePoint(Object filter, int offset) {}

    /** Where counting starts: at an owner, some of whose matches (or more than those) are to be skipped. */
    private record Start(int owner, int toSkip) {}
}
