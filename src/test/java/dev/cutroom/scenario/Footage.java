package dev.cutroom.scenario;

import dev.cutroom.testing.TestMedia;
import java.nio.file.Path;

/** What the scenarios upload: small, lively, and unlike from shot to shot. */
public final class Footage {
  private Footage() {}

  /** 640x360 at 30 frames a second, 8 s: four shots of two seconds with a tone. */
  public static Path lively(Path folder) {
    return TestMedia.make(
        folder.resolve("lively.mp4"),
        "-f",
        "lavfi",
        "-i",
        "testsrc2=s=640x360:r=30:d=2",
        "-f",
        "lavfi",
        "-i",
        "mandelbrot=s=640x360:r=30:start_scale=0.1,trim=duration=2",
        "-f",
        "lavfi",
        "-i",
        "testsrc2=s=640x360:r=30:d=2,hue=h=120,transpose=1,scale=640:360,setsar=1",
        "-f",
        "lavfi",
        "-i",
        "life=s=640x360:r=30:mold=10:ratio=0.3:seed=7,trim=duration=2,format=rgb24",
        "-f",
        "lavfi",
        "-i",
        "sine=f=440:r=48000:d=8",
        "-filter_complex",
        "[0:v]format=yuv420p[a];[1:v]format=yuv420p[b];[2:v]format=yuv420p[c];[3:v]format=yuv420p[d];"
            + "[a][b][c][d]concat=n=4:v=1[v]",
        "-map",
        "[v]",
        "-map",
        "4:a",
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-pix_fmt",
        "yuv420p",
        "-c:a",
        "aac",
        "-shortest");
  }

  /** Two seconds whose index stands at the front, as in files that play while they load. */
  public static Path indexFirst(Path folder) {
    return TestMedia.make(
        folder.resolve("index-first.mp4"),
        "-f",
        "lavfi",
        "-i",
        "testsrc2=s=320x240:r=30:d=2",
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-movflags",
        "+faststart");
  }
}
