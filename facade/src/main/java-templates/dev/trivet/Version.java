package dev.trivet;

/**
 * The version of Trivet. The build inserts it as a constant, because shrinkers may remove
 * resource files.
 */
final class Version {
    static final String NAME = "${project.version}";

    private Version() {}
}
