package dev.cutroom.launcher;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Payara Micro unpacked once into a folder that nothing changes afterwards. Started from there, all
 * its classes come through the JVM's own class path, so that a class data archive can hold them
 * ready: this halves the start.
 */
final class PayaraRuntime {
  private static final int UNPACKING_SECONDS = 180;
  private static final String MAIN = "fish.payara.micro.impl.PayaraMicroImpl";

  private final Path folder;

  private PayaraRuntime(Path folder) {
    this.folder = folder;
  }

  static PayaraRuntime unpackedIn(Path runtime) throws IOException, InterruptedException {
    Path jar = jarOf("fish.payara.micro.PayaraMicro");
    String name = String.valueOf(jar.getFileName()).replaceFirst("\\.jar$", "");
    Path target = runtime.resolve(name);
    if (!Files.exists(target)) {
      Files.createDirectories(runtime);
      Path draft = Files.createTempDirectory(runtime, ".unpacking-");
      try {
        unpack(jar, draft);
        Files.move(draft, target, ATOMIC_MOVE);
      } catch (FileSystemException e) {
        if (!Files.exists(target)) {
          throw e;
        }
      } finally {
        Trees.delete(draft);
      }
    }
    return new PayaraRuntime(target);
  }

  private static void unpack(Path jar, Path into) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Java.command(),
            "-XX:TieredStopAtLevel=1",
            "-jar",
            jar.toString(),
            "--rootdir",
            into.toString(),
            "--outputlauncher");
    Process unpacking =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD)
            .start();
    if (!unpacking.waitFor(UNPACKING_SECONDS, TimeUnit.SECONDS)) {
      unpacking.destroyForcibly();
    }
    if (unpacking.waitFor() != 0 || !Files.exists(into.resolve("launch-micro.jar"))) {
      throw new StartupFailure("cannot unpack " + jar + ": check that it is whole");
    }
  }

  /**
   * Makes a fresh root directory: from a used one, the server would start the application of the
   * last run and then deploy it once more.
   */
  void layOut(Path rootDir) throws IOException {
    Trees.delete(rootDir);
    Files.createDirectories(rootDir, PosixFilePermissions.asFileAttribute(Modes.RWX_ONLY_OWNER));
    for (String part : List.of("config", "lib")) {
      copy(folder.resolve(part), rootDir.resolve(part));
    }
  }

  /** What {@code java} needs, up to and including the main class. */
  List<String> javaArguments() throws IOException {
    Path launcher = folder.resolve("launch-micro.jar");
    List<String> arguments = new ArrayList<>();
    try (var jar = new JarFile(launcher.toFile())) {
      // On a class path, a JAR's own Add-Opens and Add-Exports do not count.
      Attributes manifest = jar.getManifest().getMainAttributes();
      addEach(arguments, "--add-opens", manifest.getValue("Add-Opens"));
      addEach(arguments, "--add-exports", manifest.getValue("Add-Exports"));
    }
    arguments.add("-Dfish.payara.micro.BootJar=" + launcher.toUri());
    arguments.add("-Dfish.payara.micro.UnpackDir=" + folder);
    arguments.add("-classpath");
    arguments.add(classPath());
    arguments.add(MAIN);
    return arguments;
  }

  /** The launcher's JAR names all others of the server in its manifest. */
  String classPath() {
    return folder.resolve("launch-micro.jar") + File.pathSeparator + jarOf("org.postgresql.Driver");
  }

  private static void addEach(List<String> arguments, String option, String packages) {
    for (String module : packages.strip().split("\\s+")) {
      arguments.add(option);
      arguments.add(module + "=ALL-UNNAMED");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path source : (Iterable<Path>) all::iterator) {
        Files.copy(source, to.resolve(from.relativize(source).toString()));
      }
    }
  }

  private static Path jarOf(String className) {
    try {
      Class<?> type = Class.forName(className, false, PayaraRuntime.class.getClassLoader());
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new StartupFailure(className + " is not on the class path: build again", e);
    }
  }
}
