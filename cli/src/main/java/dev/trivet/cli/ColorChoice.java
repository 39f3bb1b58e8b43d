package dev.trivet.cli;

import java.util.Locale;

/** The values of the option {@code --color}: when the command uses colors. */
public enum ColorChoice {
    /** On a terminal, unless environment variables turn colors on or off. */
    AUTO,
    /** Always. */
    ALWAYS,
    /** Never. */
    NEVER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the last valid value of the option {@code --color} in {@code arguments}, or {@link
     * #AUTO}. Invalid values are ignored; the parser rejects them later.
     */
    static ColorChoice of(String... arguments) {
        ColorChoice choice = AUTO;
        for (int i = 0; i < arguments.length; i++) {
            String option = GlobalOptions.COLOR;
            if (arguments[i].equals("--")) {
                break;
            }
            if (arguments[i].startsWith(option + "=")) {
                choice = parse(arguments[i].substring(option.length() + 1), choice);
            } else if (arguments[i].equals(option) && i + 1 < arguments.length) {
                choice = parse(arguments[i + 1], choice);
            }
        }
        return choice;
    }

    private static ColorChoice parse(String value, ColorChoice previous) {
        for (ColorChoice choice : values()) {
            if (choice.toString().equalsIgnoreCase(value)) {
                return choice;
            }
        }
        return previous;
    }
}
