package dev.cutroom.platform.sql;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For UUID columns that may be null: EclipseLink 4.0 fails reading them (eclipselink#2768). */
@Converter
public class NullableUuidConverter implements AttributeConverter<UUID, Object> {
  @Override
  public @Nullable Object convertToDatabaseColumn(@Nullable UUID value) {
    return value;
  }

  @Override
  public @Nullable UUID convertToEntityAttribute(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof UUID id ? id : UUID.fromString(value.toString());
  }
}
