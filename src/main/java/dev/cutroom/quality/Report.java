package dev.cutroom.quality;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cutroom.preset.Finding;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that was looked at on one finished file; kept with the clip, also when it failed.
 *
 * @param findings what the platform will not like about it; those that are errors fail a check too
 */
@JsonIgnoreProperties(value = "passed", allowGetters = true)
public record Report(
    List<Check> checks, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Finding> findings) {

  /** Reports of earlier versions have no findings. */
  public Report(List<Check> checks, @Nullable List<Finding> findings) {
    this.checks = List.copyOf(checks);
    this.findings = findings == null ? List.of() : List.copyOf(findings);
  }

  public Report(List<Check> checks) {
    this(checks, List.of());
  }

  /** Whether the file may be called done. */
  @JsonProperty("passed")
  public boolean passed() {
    return checks.stream().allMatch(Check::passed);
  }

  /** What fell short, as one sentence for a person; empty when nothing did. */
  public String shortcomings() {
    return checks.stream()
        .filter(check -> !check.passed())
        .map(
            check ->
                "%s is %s, expected %s".formatted(check.name(), check.measured(), check.expected()))
        .collect(Collectors.joining("; "));
  }
}
