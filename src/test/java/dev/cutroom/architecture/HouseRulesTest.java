package dev.cutroom.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What belongs where, and what nobody does. */
@AnalyzeClasses(packages = "dev.cutroom", importOptions = ImportOption.DoNotIncludeTests.class)
final class HouseRulesTest {
  private static final String TIME = "dev.cutroom.platform.time";
  private static final String PROCESS = "dev.cutroom.ffmpeg.process";

  @ArchTest
  static final ArchRule resourcesLiveInBoundaries =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .resideInAPackage("..boundary")
          .because("whoever looks for a URL looks there");

  @ArchTest
  static final ArchRule entitiesLiveInEntity =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .should()
          .resideInAPackage("..entity")
          .because("what is stored is found in one place");

  @ArchTest
  static final ArchRule noEntityCrossesTheBoundary =
      methods()
          .that()
          .areDeclaredInClassesThat(annotatedWithPath())
          .and()
          .arePublic()
          .should(involveNoEntity())
          .because("a column must not become part of the HTTP contract by accident");

  @ArchTest
  static final ArchRule noViewCarriesAnEntity =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("..boundary")
          .should(holdNoEntity())
          .because("what a view or a request holds is serialised as it is");

  @ArchTest
  static final ArchRule oneRoomStartsProcesses =
      noClasses()
          .that()
          .resideOutsideOfPackage(PROCESS)
          .should()
          .accessTargetWhere(describe("it starts a process", HouseRulesTest::startsAProcess))
          .because("a child that nobody owns outlives its attempt and its server");

  @ArchTest
  static final ArchRule oneRoomReadsTheClock =
      noClasses()
          .that()
          .resideOutsideOfPackage(TIME)
          .should()
          .accessTargetWhere(describe("it reads the clock", HouseRulesTest::readsTheClock))
          .because("tests set the time; deadlines are measured by System.nanoTime()");

  @ArchTest
  static final ArchRule standardStreamsAreUntouched =
      NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("a server logs");

  @ArchTest
  static final ArchRule thereIsOneLoggingInterface =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..")
          .because("System.Logger goes wherever the server's log goes");

  @ArchTest
  static final ArchRule exceptionsHaveNames =
      NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.because(
          "nobody can tell a RuntimeException from a bug");

  @ArchTest
  static final ArchRule httpStaysAtTheBoundary =
      noClasses()
          .that()
          .resideOutsideOfPackages("..boundary", "dev.cutroom.platform.problem")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(WebApplicationException.class)
          .because("control speaks of failures; which status that is, platform.problem knows");

  @ArchTest
  static final ArchRule packagesSayWhatTheyAreFor =
      classes()
          .should(resideInADescribedPackage())
          .because(
              "package-info tells what a room promises and must not know, and marks it for NullAway");

  private static boolean startsAProcess(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    return owner.isEquivalentTo(ProcessBuilder.class)
        || (owner.isEquivalentTo(Runtime.class) && access.getName().equals("exec"));
  }

  private static boolean readsTheClock(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getName();
    if (owner.getPackageName().equals("java.time")) {
      return name.equals("now") || name.startsWith("system") || name.startsWith("tick");
    }
    return (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
        || (owner.isEquivalentTo(Date.class)
            && access.getTarget().getFullName().endsWith("<init>()"))
        || (owner.isEquivalentTo(Calendar.class) && name.equals("getInstance"));
  }

  private static DescribedPredicate<JavaClass> annotatedWithPath() {
    return describe("resources", type -> type.isAnnotatedWith(Path.class));
  }

  private static ArchCondition<JavaMethod> involveNoEntity() {
    return new ArchCondition<>("involve no entity") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        Stream<JavaType> types =
            Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream());
        refuseEntities(method.getFullName(), types, method, events);
      }
    };
  }

  private static ArchCondition<JavaField> holdNoEntity() {
    return new ArchCondition<>("hold no entity") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        refuseEntities(field.getFullName(), Stream.of(field.getType()), field, events);
      }
    };
  }

  /** Looks at type arguments too: the raw type of a {@code List<Project>} is innocent. */
  private static void refuseEntities(
      String where, Stream<JavaType> types, Object item, ConditionEvents events) {
    types
        .map(JavaType::getAllInvolvedRawTypes)
        .flatMap(Set::stream)
        .filter(type -> type.isAnnotatedWith(Entity.class))
        .forEach(
            type ->
                events.add(
                    SimpleConditionEvent.violated(item, where + " involves " + type.getName())));
  }

  private static ArchCondition<JavaClass> resideInADescribedPackage() {
    return new ArchCondition<>("reside in a package with a package-info that is null-marked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean described =
            type.getPackage()
                .tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
        if (!described) {
          events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is silent"));
        }
      }
    };
  }
}
