package dev.trivet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ModelToStringTest {
    @Test
    void toString_presentProperties_areShownWithoutSecrets() {
        ModelToString builder = new ModelToString("Employee")
                .add("id", true, 1)
                .add("name", true, null)
                .add("note", false, "not present")
                .addSecret("email", true, "alice@example.com")
                .addSecret("phone", true, null)
                .addUnknown(2);

        assertThat(builder).hasToString("Employee{id=1, name=null, email=[redacted], phone=null, 2 unknown}");
    }

    @Test
    void toString_twoPresenceFields_omitsAbsentProperties() {
        ModelToString builder = new ModelToString("Employee", Presence.with(0, 1), Presence.with(0, 65))
                .add(0, "absent", "not present")
                .add(1, "id", 1)
                .add(64, "note", "not present")
                .addSecret(65, "email", "alice@example.com");

        assertThat(builder).hasToString("Employee{id=1, email=[redacted]}");
    }

    @Test
    void toString_noProperties_isEmpty() {
        assertThat(new ModelToString("Employee").addUnknown(0)).hasToString("Employee{}");
    }
}
