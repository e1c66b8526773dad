package dev.cutroom.launcher;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What it does to real files is seen in {@link EmbeddedFfmpegTest}. */
class ElfLoosenTest {
  @Test
  void whatIsNoElfFileIsRefused() {
    byte[] script =
        "#!/bin/sh\necho this is no program for the loader of shared objects at all\n".getBytes();
    assertThatThrownBy(() -> ElfLoosen.cutOff(script, Set.of("libxcb.so.1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ELF");
    assertThatThrownBy(() -> ElfLoosen.searchPathForAll(new byte[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void programsOf32BitsAreRefused() {
    byte[] file = new byte[64];
    System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F', 1, 1}, 0, file, 0, 6);
    assertThatThrownBy(() -> ElfLoosen.searchPathForAll(file)).hasMessageContaining("64-bit");
  }
}
