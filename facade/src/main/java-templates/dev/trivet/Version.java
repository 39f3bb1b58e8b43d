package dev.trivet;

/** Which Trivet this is. The build fills it in: a resource would be lost where a shrinker moves classes. */
final class Version {
    static final String NAME = "${project.version}";

    private Version() {}
}
