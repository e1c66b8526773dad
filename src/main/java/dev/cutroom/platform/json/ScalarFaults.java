package dev.cutroom.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.Serial;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes refused scalars to the {@link FaultCollector}. A refused coercion ({@code 5} for a text)
 * passes Jackson's problem handlers by and would end the reading at the first one.
 */
final class ScalarFaults extends BeanDeserializerModifier {
  @Serial private static final long serialVersionUID = 1L;
  private static final Set<LogicalType> SCALARS =
      EnumSet.of(
          LogicalType.Textual,
          LogicalType.Integer,
          LogicalType.Float,
          LogicalType.Boolean,
          LogicalType.DateTime,
          LogicalType.OtherScalar);

  @Override
  public JsonDeserializer<?> modifyDeserializer(
      DeserializationConfig config, BeanDescription description, JsonDeserializer<?> reader) {
    return SCALARS.contains(reader.logicalType()) ? new Telling(reader) : reader;
  }

  @Override
  public JsonDeserializer<?> modifyEnumDeserializer(
      DeserializationConfig config,
      JavaType type,
      BeanDescription description,
      JsonDeserializer<?> reader) {
    return new Telling(reader);
  }

  /** Reads as the wrapped one does; a refusal is noted and null (0 for a primitive) read on. */
  private static final class Telling extends DelegatingDeserializer {
    @Serial private static final long serialVersionUID = 1L;

    Telling(JsonDeserializer<?> reader) {
      super(reader);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
      return new Telling(reader);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.hasToken(JsonToken.VALUE_STRING) && !readable(parser.getText())) {
        return refused(parser, context);
      }
      try {
        return super.deserialize(parser, context);
      } catch (JsonProcessingException e) {
        // A refused coercion or a number out of range: the tree that is read has parsed already.
        return refused(parser, context);
      }
    }

    /** Jackson takes "NaN" for a number and "" for an absent id, whatever its settings. */
    private boolean readable(String text) {
      LogicalType type = Objects.requireNonNull(logicalType());
      return switch (type) {
        case Textual -> true;
        case Integer, Float, Boolean -> false;
        default -> !text.isBlank();
      };
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context)
        throws JsonMappingException {
      try {
        return super.getNullValue(context);
      } catch (MismatchedInputException e) {
        return refused(context.getParser(), context);
      }
    }

    private @Nullable Object refused(JsonParser parser, DeserializationContext context)
        throws JsonMappingException {
      StrictReader.collector(context).wrong(parser, handledType());
      return handledType().isPrimitive() ? getEmptyValue(context) : null;
    }
  }
}
