package dev.cutroom.bench;

import dev.cutroom.testing.TestMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/** An ffmpeg whose encodes report progress twice a second, use no core and do not end. */
final class StandIn {
  /** What the server reads of an encode is its progress; its trial at the start is a real one. */
  private static final String SCRIPT =
      """
      #!/bin/sh
      case "$*" in
        *libx264*maxrate*) ;;
        *) exec "%s" "$@" ;;
      esac
      trap 'exit 255' TERM
      n=0
      while [ $n -lt 100000 ]; do
        n=$((n + 1))
        printf 'frame=%%d\\nout_time_us=%%d\\nspeed=0.1x\\nprogress=continue\\n' $((n / 4)) $((n * 8000)) >&2
        sleep 0.5
      done
      """;

  private StandIn() {}

  /** Settings for servers that use it. */
  static Map<String, String> with(Map<String, String> settings) throws IOException {
    Path standIn = Footage.folder().toAbsolutePath().resolve("ffmpeg-stand-in");
    Files.writeString(standIn, SCRIPT.formatted(TestMedia.ffmpeg()));
    Files.setPosixFilePermissions(standIn, PosixFilePermissions.fromString("rwxr-xr-x"));
    Map<String, String> all = new HashMap<>(settings);
    all.put("CUTROOM_FFMPEG", standIn.toString());
    all.put("CUTROOM_FFPROBE", TestMedia.ffprobe().toString());
    return all;
  }
}
