package dev.cutroom.voice.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A key for a vendor.
 *
 * @param key as the vendor gave it; of printable ASCII, since it goes into a header
 */
public record VoiceKeyRequest(
    @NotBlank @Size(max = 40) String provider,
    @NotBlank @Size(min = 8, max = 400) @Pattern(regexp = "[!-~]*", message = "must be printable ASCII without blanks") String key,
    @Nullable @Size(max = 100) String label) {}
