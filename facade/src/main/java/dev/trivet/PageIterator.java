package dev.trivet;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Walks page by page, and waits for each. */
final class PageIterator<T> implements Iterator<Page<T>> {
    private final PageCursor<T> walk;

    PageIterator(PageCursor<T> walk) {
        this.walk = walk;
    }

    @Override
    public boolean hasNext() {
        return !walk.isFinished();
    }

    @Override
    public Page<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Page<T> page = walk.next().execute();
        walk.took(page);
        return page;
    }
}
