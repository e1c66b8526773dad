package dev.cutroom.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;

/** The rooms and the arrows between them. */
@AnalyzeClasses(packages = "dev.cutroom", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String ROOT = "dev.cutroom.";
  private static final String[] PURE = {
    ROOT + "edit", ROOT + "plan", ROOT + "ffmpeg", ROOT + "preset"
  };

  @ArchTest
  static final ArchRule roomsUseOnlyTheRoomsBelowThem =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("platform")
          .definedBy(room("platform"))
          .layer("edit")
          .definedBy(room("edit"))
          .layer("plan")
          .definedBy(room("plan"))
          .layer("ffmpeg")
          .definedBy(room("ffmpeg"))
          .layer("preset")
          .definedBy(room("preset"))
          .layer("text")
          .definedBy(room("text"))
          .layer("storage")
          .definedBy(room("storage"))
          .layer("render")
          .definedBy(room("render"))
          .layer("quality")
          .definedBy(room("quality"))
          .layer("selection")
          .definedBy(room("selection"))
          .layer("voice")
          .definedBy(room("voice"))
          .layer("account")
          .definedBy(room("account"))
          .layer("idempotency")
          .definedBy(room("idempotency"))
          .layer("project")
          .definedBy(room("project"))
          .layer("source")
          .definedBy(room("source"))
          .layer("generation")
          .definedBy(room("generation"))
          .layer("live")
          .definedBy(room("live"))
          .layer("webhook")
          .definedBy(room("webhook"))
          .whereLayer("platform")
          .mayNotAccessAnyLayer()
          .whereLayer("edit")
          .mayNotAccessAnyLayer()
          .whereLayer("plan")
          .mayOnlyAccessLayers("edit")
          .whereLayer("ffmpeg")
          .mayNotAccessAnyLayer()
          .whereLayer("preset")
          .mayOnlyAccessLayers("platform")
          .whereLayer("text")
          .mayOnlyAccessLayers("edit")
          .whereLayer("storage")
          .mayOnlyAccessLayers("platform")
          .whereLayer("render")
          .mayOnlyAccessLayers("edit", "plan", "ffmpeg", "text", "storage")
          .whereLayer("quality")
          .mayOnlyAccessLayers("ffmpeg", "preset")
          .whereLayer("selection")
          .mayOnlyAccessLayers("ffmpeg")
          .whereLayer("voice")
          .mayOnlyAccessLayers("platform", "account", "idempotency", "storage", "ffmpeg")
          .whereLayer("account")
          .mayOnlyAccessLayers("platform")
          .whereLayer("idempotency")
          .mayOnlyAccessLayers("platform", "account")
          .whereLayer("project")
          .mayOnlyAccessLayers("platform", "account", "idempotency", "storage")
          .whereLayer("source")
          .mayOnlyAccessLayers(
              "platform", "account", "idempotency", "project", "storage", "ffmpeg", "selection")
          .whereLayer("generation")
          .mayOnlyBeAccessedByLayers("webhook", "live")
          .whereLayer("live")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("live")
          .mayOnlyAccessLayers("platform", "account", "project", "generation")
          .whereLayer("webhook")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("webhook")
          .mayOnlyAccessLayers("platform", "account", "idempotency", "project", "generation")
          .ensureAllClassesAreContainedInArchitecture()
          .because("a change should open in one room; a new room says here what it may know");

  @ArchTest
  static final ArchRule roomsHaveNoCycles =
      slices()
          .matching(ROOT + "(*)..")
          .should()
          .beFreeOfCycles()
          .because("two rooms that know each other are one room with two names");

  @ArchTest
  static final ArchRule partsOfPlatformHaveNoCycles =
      slices()
          .matching(ROOT + "platform.(*)..")
          .should()
          .beFreeOfCycles()
          .because("platform is a shelf of small things, not a knot");

  @ArchTest
  static final ArchRule pureRoomsKnowNoServer =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta..",
              "javax..",
              "java.sql..",
              "org.eclipse.microprofile..",
              ROOT + "platform..")
          .because("the hard parts are tested in milliseconds, without a container");

  @ArchTest
  static final ArchRule pureRoomsTouchNoFile =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat(
              belongToAnyOf(
                  File.class,
                  Files.class,
                  FileChannel.class,
                  FileInputStream.class,
                  FileOutputStream.class,
                  RandomAccessFile.class))
          .because("what is only computed can't fail for the disk's sake");

  @ArchTest
  static final ArchRule workersOnMediaKnowNoServer =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT + "ffmpeg..",
              ROOT + "render..",
              ROOT + "quality..",
              ROOT + "selection..",
              ROOT + "text..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("jakarta..", "javax..", "java.sql..", "org.eclipse.microprofile..")
                  .and(not(resideInAPackage("javax.imageio.."))))
          .because("they take files and give files; rows and beans are the caller's");

  @ArchTest
  static final ArchRule wordsAndSoundOfVoicesArePure =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "voice.words..", ROOT + "voice.sound..")
          .should()
          .dependOnClassesThat(
              belongToAnyOf(File.class, Files.class)
                  .or(
                      resideInAnyPackage(
                          "jakarta..",
                          "java.sql..",
                          "org.eclipse.microprofile..",
                          ROOT + "platform..",
                          ROOT + "voice.port..",
                          ROOT + "voice.control..")))
          .because("times of words and the taking out of pauses are tested in milliseconds");

  @ArchTest
  static final ArchRule choosingIsPure =
      noClasses()
          .that()
          .haveFullyQualifiedName(ROOT + "selection.Variants")
          .or()
          .haveFullyQualifiedName(ROOT + "selection.ShotJudge")
          .should()
          .transitivelyDependOnClassesThat(
              belongToAnyOf(ProcessBuilder.class, Files.class)
                  .or(resideInAnyPackage(ROOT + "ffmpeg.process..")))
          .because("the same measurements and request must always give the same variants");

  @ArchTest
  static final ArchRule nobodyCallsABoundary =
      classes()
          .should(notUse("a boundary from outside of it", ArchitectureTest::entersABoundary))
          .because("a boundary is where callers come in, not a way between rooms");

  @ArchTest
  static final ArchRule entitiesKnowNoControl =
      noClasses()
          .that()
          .resideInAPackage("..entity..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..control..", "..boundary..")
          .because("inside a room it is boundary, control, entity, in this direction");

  @ArchTest
  static final ArchRule accountsStayInTheirRoom =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "account..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "account.entity..")
          .because("others need to know who calls, never a password's hash");

  private static String room(String name) {
    return ROOT + name + "..";
  }

  private static boolean entersABoundary(Dependency dependency) {
    String target = dependency.getTargetClass().getPackageName();
    return target.startsWith(ROOT)
        && target.endsWith(".boundary")
        && !target.equals(dependency.getOriginClass().getPackageName());
  }

  private static ArchCondition<JavaClass> notUse(
      String what, java.util.function.Predicate<Dependency> forbidden) {
    var predicate = describe(what, forbidden);
    return new ArchCondition<>("not use " + what) {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
          if (predicate.test(dependency)) {
            events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
          }
        }
      }
    };
  }
}
