package dev.cutroom.edit.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.RandomEdits;
import dev.cutroom.edit.rules.EditRules;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is right is read as it was written. */
class RoundTripTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Property(tries = 500)
  void canonicalTextIsReadAsTheSameEdit(@ForAll long seed) throws JsonProcessingException {
    Edit edit = RandomEdits.of(seed);

    assertThat(EditRules.faults(edit)).isEmpty();
    String text = CanonicalJson.of(edit);
    Edit read = EditReader.read(JSON.readTree(text));
    assertThat(read).isEqualTo(edit);
    assertThat(CanonicalJson.of(read)).isEqualTo(text);
  }

  @Property(tries = 200)
  void differentEditsHaveDifferentTexts(@ForAll long seed) {
    Edit edit = RandomEdits.of(seed);
    Edit other = RandomEdits.of(seed + 1);

    assertThat(CanonicalJson.of(edit).equals(CanonicalJson.of(other)))
        .isEqualTo(edit.equals(other));
  }
}
