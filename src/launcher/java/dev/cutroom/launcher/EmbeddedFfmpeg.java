package dev.cutroom.launcher;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * The ffmpeg and ffprobe that come inside the Maven artifact {@code org.bytedeco:ffmpeg}, made to
 * run on a bare Linux: as shipped, libavdevice wants four desktop libraries that servers lack.
 *
 * <p>Needs x86-64, glibc 2.34 or newer, libstdc++, libgcc_s and libudev; not musl. Never open a
 * device with them ({@code -f alsa}, {@code pulse}, {@code xcbgrab}): that crashes.
 */
public final class EmbeddedFfmpeg {
  private static final String FOLDER = "org/bytedeco/ffmpeg/linux-x86_64-gpl/";
  private static final String ABOUT = "/META-INF/maven/org.bytedeco/ffmpeg/pom.properties";
  private static final Pattern WANTED = Pattern.compile("ffmpeg|ffprobe|lib(?!jni).*\\.so.*");
  private static final Set<String> DESKTOP_LIBRARIES =
      Set.of("libxcb.so.1", "libxcb-shm.so.0", "libasound.so.2", "libpulse.so.0");

  /** Raise it when the files are changed differently, so that older extractions are not used. */
  private static final String TREATMENT = "-1";

  private EmbeddedFfmpeg() {}

  /** Two executables that run without any environment variable. */
  public record Binaries(Path ffmpeg, Path ffprobe) {
    private static Binaries in(Path folder) {
      return new Binaries(folder.resolve("ffmpeg"), folder.resolve("ffprobe"));
    }

    private boolean present() {
      return Files.isExecutable(ffmpeg) && Files.isExecutable(ffprobe);
    }
  }

  /**
   * Extracts the binaries into a subfolder named by their version, unless they are there already.
   * All or nothing, also against a crash, and safe if several threads or processes do it at once.
   *
   * @throws UncheckedIOException if they cannot be written
   * @throws IllegalStateException if the artifact is not on the class path
   */
  public static Binaries extractTo(Path dir) {
    try {
      Path target = dir.toAbsolutePath().resolve(version() + TREATMENT);
      Binaries binaries = Binaries.in(target);
      if (binaries.present()) {
        return binaries;
      }
      Files.createDirectories(dir);
      Path draft = Files.createTempDirectory(dir.toAbsolutePath(), ".extracting-");
      try {
        extractAll(draft);
        Files.setPosixFilePermissions(draft, Modes.RWXR_XR_X);
        Files.move(draft, target, ATOMIC_MOVE);
      } catch (FileSystemException e) {
        if (!binaries.present()) {
          throw e;
        }
      } finally {
        Trees.delete(draft);
      }
      return binaries;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot extract ffmpeg into " + dir, e);
    }
  }

  private static String version() throws IOException {
    try (InputStream in = EmbeddedFfmpeg.class.getResourceAsStream(ABOUT)) {
      if (in == null) {
        throw new IllegalStateException("org.bytedeco:ffmpeg is not on the class path");
      }
      var about = new Properties();
      about.load(in);
      return about.getProperty("version", "unknown");
    }
  }

  private static void extractAll(Path into) throws IOException {
    URL resource = EmbeddedFfmpeg.class.getClassLoader().getResource(FOLDER + "ffmpeg");
    if (resource == null) {
      throw new IllegalStateException("no embedded ffmpeg for this platform on the class path");
    }
    var connection = (JarURLConnection) resource.openConnection();
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        String name = entry.getName();
        if (name.startsWith(FOLDER) && WANTED.matcher(name.substring(FOLDER.length())).matches()) {
          try (InputStream in = jar.getInputStream(entry)) {
            extract(in, into.resolve(name.substring(FOLDER.length())));
          }
        }
      }
    }
  }

  /** Writes one file and waits until it is on the disk: the rename must not overtake it. */
  private static void extract(InputStream in, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
      var out = Channels.newOutputStream(channel);
      String name = file.getFileName().toString();
      if (name.startsWith("libavdevice.so")) {
        byte[] library = in.readAllBytes();
        ElfLoosen.cutOff(library, DESKTOP_LIBRARIES);
        out.write(library);
      } else if (!name.startsWith("lib")) {
        byte[] executable = in.readAllBytes();
        ElfLoosen.searchPathForAll(executable);
        out.write(executable);
      } else {
        in.transferTo(out);
      }
      channel.force(true);
    }
    Files.setPosixFilePermissions(file, Modes.RWXR_XR_X);
  }
}
