package dev.cutroom.project.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.project.control.ProjectState.Lock;
import dev.cutroom.project.control.ProjectState.Progress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LockPolicyTest {
  private static final UUID PROJECT = UUID.randomUUID();
  private static final UUID ADA = UUID.randomUUID();
  private static final Editor PAGE = new Editor(ADA, UUID.randomUUID());
  private static final Editor SCRIPT = new Editor(ADA, UUID.randomUUID());
  private static final ProjectState FREE = state(Lock.NONE, null);
  private static final ProjectState GENERATING =
      state(Lock.ofGeneration(UUID.randomUUID(), ADA, "Ada", Instant.EPOCH), null);
  private static final ProjectState EDITED_IN_PAGE =
      state(
          Lock.ofEditor(ADA, "Ada", Instant.EPOCH, Instant.EPOCH.plusSeconds(60)),
          PAGE.credentialId());

  @Test
  void freeProjectIsAnybodys() {
    for (Change change : Change.values()) {
      assertThat(LockPolicy.allows(FREE, PAGE, change)).isTrue();
    }
  }

  @Test
  void nobodyChangesAProjectUnderAGenerationThoughSourcesMayArrive() {
    assertThat(LockPolicy.allows(GENERATING, PAGE, Change.EDIT)).isFalse();
    assertThat(LockPolicy.allows(GENERATING, PAGE, Change.ADD_SOURCE)).isTrue();
  }

  @Test
  void editLockIsItsCredentialsAndNotItsAccounts() {
    for (Change change : Change.values()) {
      assertThat(LockPolicy.allows(EDITED_IN_PAGE, PAGE, change)).isTrue();
      assertThat(LockPolicy.allows(EDITED_IN_PAGE, SCRIPT, change)).isFalse();
    }
  }

  @Test
  void refusalSaysWhatTheHolderDoes() {
    assertThat(ProjectLock.busy(GENERATING).detail()).startsWith("Ada is generating");
    assertThat(ProjectLock.busy(EDITED_IN_PAGE))
        .satisfies(
            refusal -> {
              assertThat(refusal.detail())
                  .startsWith("Ada is editing")
                  .contains("1970-01-01T00:01:00Z");
              assertThat(refusal.extensions())
                  .containsEntry("purpose", "edit")
                  .containsEntry("holderId", ADA)
                  .containsEntry("generationId", null);
            });
  }

  private static ProjectState state(Lock lock, @Nullable UUID credential) {
    Progress idle =
        new Progress(PROJECT, null, null, "idle", 0, null, null, null, null, null, null);
    return new ProjectState("idle", 0, lock, idle, credential);
  }
}
