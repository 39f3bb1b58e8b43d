package dev.trivet.cli;

import java.util.Locale;

/** The shells that have a completion script. */
enum Shell {
    BASH,
    ZSH;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
