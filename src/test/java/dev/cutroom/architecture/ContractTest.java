package dev.cutroom.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.cutroom.account.control.Audit;
import dev.cutroom.generation.control.DryRuns;
import dev.cutroom.generation.control.GenerationWish;
import dev.cutroom.generation.control.LogEntries;
import dev.cutroom.generation.control.PlannedClip;
import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Fault;
import dev.cutroom.preset.Finding;
import dev.cutroom.preset.Fix;
import dev.cutroom.preset.Preset;
import dev.cutroom.preset.Rule;
import dev.cutroom.project.control.ClipView;
import dev.cutroom.project.control.ProjectState;
import dev.cutroom.quality.Check;
import dev.cutroom.testing.Contract;
import dev.cutroom.voice.port.VoiceProvider;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The published contract says what the resources are: src/adr/0016. */
final class ContractTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.cutroom");

  /** Records that are part of the contract without being called a view or a request. */
  private static final Map<String, Class<?>> OTHERS =
      Map.ofEntries(
          Map.entry("Lock", ProjectState.Lock.class),
          Map.entry("Progress", ProjectState.Progress.class),
          Map.entry("WorkError", ProjectState.WorkError.class),
          Map.entry("AuditEntry", Audit.Deed.class),
          Map.entry("Clip", ClipView.class),
          Map.entry("LogEntry", LogEntries.Entry.class),
          Map.entry("DryRun", DryRuns.DryRun.class),
          Map.entry("PlannedStep", DryRuns.PlannedStep.class),
          Map.entry("ExpectedClip", DryRuns.ExpectedClip.class),
          Map.entry("Segment", PlannedClip.UsedSegment.class),
          Map.entry("GenerationWish", GenerationWish.class),
          Map.entry("GenerationRequest", GenerationRequest.class),
          Map.entry("Fault", Fault.class),
          Map.entry("Check", Check.class),
          Map.entry("Preset", Preset.class),
          Map.entry("PresetVideo", Preset.Video.class),
          Map.entry("PresetAudio", Preset.Audio.class),
          Map.entry("PresetLoudness", Preset.Loudness.class),
          Map.entry("PresetLimits", Preset.Limits.class),
          Map.entry("PresetSafeArea", Preset.SafeArea.class),
          Map.entry("PresetSafeZone", Preset.SafeZone.class),
          Map.entry("PresetRule", Rule.class),
          Map.entry("Finding", Finding.class),
          Map.entry("Fix", Fix.class),
          Map.entry("ProvidedVoice", VoiceProvider.Voice.class));

  /** A merge patch is read over what there is: the schema is called after the patch. */
  private static final Map<String, String> RENAMED = Map.of("ClipRequest", "ClipPatch");

  private final Contract contract = Contract.ofThisBuild();

  @Test
  void everyMethodOfAResourceIsPublishedAndNothingElse() {
    assertThat(contract.operations()).isEqualTo(operationsOfResources());
  }

  @Test
  void everyCodeIsPublishedAndNothingElse() {
    List<String> published = new ArrayList<>();
    contract.schema("Code").path("enum").forEach(code -> published.add(code.asText()));
    assertThat(published)
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Code.values()).map(Enum::name).toList());
  }

  @Test
  void everyViewAndRequestIsPublishedAsItIs() {
    Map<String, Class<?>> records = new HashMap<>(OTHERS);
    for (JavaClass type : CLASSES) {
      String name = type.getSimpleName();
      if (type.isRecord() && type.getPackageName().endsWith(".boundary") && isSpoken(name)) {
        String schema = RENAMED.getOrDefault(name, name.replaceFirst("View$", ""));
        records.put(schema, type.reflect());
      }
    }
    records.forEach(this::assertPublished);
  }

  private static boolean isSpoken(String name) {
    return name.endsWith("View") || name.endsWith("Request");
  }

  private void assertPublished(String name, Class<?> type) {
    JsonNode schema = contract.schema(name);
    Set<String> published = new TreeSet<>();
    schema.path("properties").fieldNames().forEachRemaining(published::add);
    Set<String> components = new TreeSet<>();
    for (RecordComponent component : components(type)) {
      components.add(component.getName());
      if (type.getSimpleName().endsWith("View")) {
        assertThat(mayBeAbsent(schema, component.getName()))
            .as("%s.%s is null or absent at times", name, component.getName())
            .isEqualTo(component.getAnnotatedType().isAnnotationPresent(Nullable.class));
      }
    }
    assertThat(published).as("%s as %s", type, name).isEqualTo(components);
  }

  private static List<RecordComponent> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(
            component ->
                component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                    ? components(component.getType()).stream()
                    : Stream.of(component))
        .toList();
  }

  private boolean mayBeAbsent(JsonNode schema, String property) {
    boolean required = false;
    for (JsonNode name : schema.path("required")) {
      required |= name.asText().equals(property);
    }
    JsonNode said = contract.resolved(schema.path("properties").path(property));
    return !required || said.path("nullable").asBoolean();
  }

  private static Set<String> operationsOfResources() {
    Set<String> operations = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      Path path = type.isAnnotatedWith(Path.class) ? type.getAnnotationOfType(Path.class) : null;
      if (path != null) {
        for (Method method : type.reflect().getMethods()) {
          String verb = verb(method);
          if (verb != null) {
            Path below = method.getAnnotation(Path.class);
            String whole = path.value() + (below == null ? "" : "/" + below.value());
            operations.add(verb + " /api/v1/" + whole);
          }
        }
      }
    }
    return operations;
  }

  private static @Nullable String verb(Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        return verb.value().toLowerCase(Locale.ROOT);
      }
    }
    return null;
  }
}
