package dev.trivet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsedImportsTest {
    @Test
    void keepUsed_imports_areSortedAndFiltered() {
        String source = """
                package p;

                import z.Used;
                import a.Unused;
                import static s.T.check;
                import b.Linked;

                /** Unused; {@link Linked}. */
                class A extends Used { String s = "Unused"; int x = check(); q.Unused y; }
                """;

        assertThat(UsedImports.keepUsed(source)).isEqualTo("""
                        package p;

                        import static s.T.check;

                        import b.Linked;
                        import z.Used;

                        /** Unused; {@link Linked}. */
                        class A extends Used { String s = "Unused"; int x = check(); q.Unused y; }
                        """);
    }

    @Test
    void keepUsed_unusedImports_leavesOneBlankLine() {
        assertThat(UsedImports.keepUsed("package p;\n\nimport a.B;\n\nclass C {}\n"))
                .isEqualTo("package p;\n\nclass C {}\n");
    }

    @Test
    void keepUsed_noImports_changesNothing() {
        assertThat(UsedImports.keepUsed("package p;\n\nclass C {}\n")).isEqualTo("package p;\n\nclass C {}\n");
    }
}
