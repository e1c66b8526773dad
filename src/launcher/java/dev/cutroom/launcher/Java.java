package dev.cutroom.launcher;

import java.nio.file.Path;

/** The Java that runs this launcher; the server runs on the same. */
final class Java {
  private Java() {}

  static String command() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static int feature() {
    return Runtime.version().feature();
  }

  /** Names this very build: a class data archive fits no other. */
  static String build() {
    return (System.getProperty("java.vm.vendor") + "-" + Runtime.version())
        .replaceAll("[^A-Za-z0-9.+-]+", "_");
  }
}
