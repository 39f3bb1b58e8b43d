package dev.trivet.sandbox.push;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A list of objects in the order of their owners, with pages at any offset.
 *
 * <ul>
 *   <li>Objects are represented by numbers, their codes. Codes are computed per owner, not
 *       stored.
 *   <li>Pages of an unfiltered list are found without iterating over the list, because the number
 *       of objects before each block of owners is cached.
 *   <li>Arranged objects precede the generated ones. They are counted for each page.
 *   <li>Pages of a filtered list are found by counting. The start of the next page is cached, so
 *       an iteration does not count the objects of earlier pages again.
 * </ul>
 */
final class PagedIndex {

    private static final int BLOCK = 256;
    private static final int MAX_RESUME_POINTS = 256;

    private final int owners;
    private final IntFunction<int[]> codesOf;
    private final Supplier<IntStream> arranged;
    private final Map<ResumePoint, Start> resumePoints = new LinkedHashMap<>();
    private int @Nullable [] startsOfBlocks;
    private int version;

    /**
     * Creates an index.
     *
     * @param codesOf returns the codes of an owner's objects; {@link #update} must be called after
     *     they change
     * @param arranged returns the codes of arranged objects
     */
    PagedIndex(int owners, IntFunction<int[]> codesOf, Supplier<IntStream> arranged) {
        this.owners = owners;
        this.codesOf = codesOf;
        this.arranged = arranged;
    }

    /** Creates an index with one generated object per owner. Its code is the owner. */
    static PagedIndex ofSingles(int size, Supplier<IntStream> arranged) {
        return new PagedIndex(size, index -> new int[] {index}, arranged);
    }

    /** Returns at most {@code limit} matching objects after the first {@code offset}. */
    Slice list(Filter filter, int offset, int limit) {
        int versionBefore = version();
        int[] matching = arranged.get().filter(filter::matches).toArray();
        List<Integer> codes = new ArrayList<>();
        IntStream.of(matching).skip(offset).limit(limit).forEach(codes::add);
        if ((long) offset + limit < matching.length) {
            return new Slice(codes, true);
        }
        int generatedOffset = Math.max(0, offset - matching.length);
        int generatedEnd = generatedOffset + limit - codes.size();
        Start start = start(filter, generatedOffset);
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
                    cache(filter, generatedEnd, new Start(owner, matches), versionBefore);
                    return new Slice(codes, true);
                }
                matches++;
            }
        }
        return new Slice(codes, false);
    }

    /** Returns whether the list contains an owner's generated object. */
    boolean contains(int owner, int code) {
        return owner < owners && IntStream.of(codesOf.apply(owner)).anyMatch(each -> each == code);
    }

    /** Updates the index after objects of an owner were added, removed or changed. */
    synchronized void update(int owner) {
        version++;
        resumePoints.clear();
        if (startsOfBlocks != null && owner < owners) {
            int block = owner / BLOCK;
            int difference = startsOfBlocks[block] + count(block) - startsOfBlocks[block + 1];
            for (int later = block + 1; later < startsOfBlocks.length; later++) {
                startsOfBlocks[later] += difference;
            }
        }
    }

    private synchronized int version() {
        return version;
    }

    private synchronized Start start(Filter filter, int offset) {
        if (filter.isEmpty()) {
            return startUnfiltered(offset);
        }
        Start resumed = resumePoints.get(new ResumePoint(filter.key(), offset));
        return resumed != null ? resumed : new Start(filter.owners().first(), offset);
    }

    private Start startUnfiltered(int offset) {
        if (startsOfBlocks == null) {
            startsOfBlocks = computeStarts();
        }
        int found = Arrays.binarySearch(startsOfBlocks, offset);
        int block = found >= 0 ? found : -found - 2;
        return new Start(block * BLOCK, offset - startsOfBlocks[block]);
    }

    private int[] computeStarts() {
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

    private synchronized void cache(Filter filter, int offset, Start start, int versionBefore) {
        if (filter.isEmpty() || version != versionBefore) {
            return;
        }
        if (resumePoints.size() == MAX_RESUME_POINTS) {
            resumePoints.remove(resumePoints.keySet().iterator().next());
        }
        resumePoints.put(new ResumePoint(filter.key(), offset), start);
    }

    /** A page, and whether more objects follow. */
    record Slice(List<Integer> codes, boolean moreResults) {}

    private record ResumePoint(Object filter, int offset) {}

    /** The first owner to consider, and the number of matches to skip. */
    private record Start(int owner, int toSkip) {}
}
