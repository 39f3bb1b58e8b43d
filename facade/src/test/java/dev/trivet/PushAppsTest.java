package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.trivet.errors.TransportException;
import dev.trivet.push.model.App;
import dev.trivet.push.model.AppUpdate;
import dev.trivet.push.model.ApprovalStatus;
import dev.trivet.push.model.SensitivityLevel;
import java.util.List;
import org.junit.jupiter.api.Test;

class PushAppsTest extends PushTest {
    @Test
    void update_valueNullAndAbsent_areDistinguished() throws InterruptedException {
        respond("{\"id\":\"a-1\",\"approvalStatus\":\"APPROVED\",\"notes\":null}");
        AppUpdate update = AppUpdate.builder()
                .approvalStatus(ApprovalStatus.APPROVED)
                .notes(null)
                .build();
        App app = push.apps().update("a-1", update).execute();
        assertThat(app.getApprovalStatus()).isEqualTo(ApprovalStatus.APPROVED);
        assertThat(app.hasNotesProperty()).isTrue();
        assertThat(app.getNotes()).isNull();
        assertThat(assertSent("PATCH /v1/apps/a-1")).isEqualTo("{\"approvalStatus\":\"APPROVED\",\"notes\":null}");
    }

    @Test
    void update_responseLost_isRetried() throws InterruptedException {
        loseResponse();
        respond("{\"id\":\"a-1\"}");
        AppUpdate update =
                AppUpdate.builder().sensitivityLevel(SensitivityLevel.HIGH).build();
        assertThat(push.apps().update("a-1", update).execute().getId()).isEqualTo("a-1");
        String body = "{\"sensitivityLevel\":\"HIGH\"}";
        assertThat(assertSent("PATCH /v1/apps/a-1")).isEqualTo(body);
        assertThat(assertSent("PATCH /v1/apps/a-1")).isEqualTo(body);
    }

    @Test
    void update_emptyOrNull_isRejectedImmediately() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AppUpdate.builder().build());
        assertThatNullPointerException().isThrownBy(() -> push.apps().update("a-1", null));
    }

    @Test
    void addLabel_success_returnsAllLabels() throws InterruptedException {
        respond("{\"labels\":[\"personal-use\",\"other-label\"]}");
        List<String> labels = push.apps().addLabel("a-1", "personal-use").execute();
        assertThat(labels).containsExactly("personal-use", "other-label");
        assertThat(assertSent("POST /v1/apps/a-1/labels")).isEqualTo("{\"label\":\"personal-use\"}");
    }

    @Test
    void addLabel_blankOrTooLong_isRejected() {
        PushApps apps = push.apps();
        assertThatIllegalArgumentException().isThrownBy(() -> apps.addLabel("a-1", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> apps.addLabel("a-1", "x".repeat(51)));
        assertThat(apps.addLabel("a-1", "😀".repeat(50))).isNotNull();
    }

    @Test
    void removeLabel_success_returnsRemainingLabels() throws InterruptedException {
        respond("{\"labels\":[\"other-label\"]}");
        assertThat(push.apps().removeLabel("a-1", "personal-use").execute()).containsExactly("other-label");
        assertThat(assertSent("DELETE /v1/apps/a-1/labels")).isEqualTo("{\"label\":\"personal-use\"}");
    }

    @Test
    void removeLabel_responseLost_isNotRetried() {
        loseResponse();
        ApiCall<List<String>> call = push.apps().removeLabel("a-1", "personal-use");
        assertThatExceptionOfType(TransportException.class).isThrownBy(call::execute);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }
}
