package dev.cutroom.quality;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Collectors;

/** All that was looked at on one finished file; kept with the clip, also when it failed. */
@JsonIgnoreProperties(value = "passed", allowGetters = true)
public record Report(List<Check> checks) {

  public Report {
    checks = List.copyOf(checks);
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
