package dev.trivet.cli;

/** Where options that many commands share stand in the help: behind the command's own. */
public final class Order {
    /** What is worked on. */
    public static final int INPUT = 10;

    /** How much of a list. */
    public static final int LIST = 20;

    /** In which form. */
    public static final int OUTPUT = 30;

    /** Whether without asking. */
    public static final int CONSENT = 40;

    /** With which credentials. */
    public static final int VENDORS = 50;

    private Order() {}
}
