package dev.cutroom.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The HTTP contract of this build, as it is published at {@code /openapi}. */
public final class Contract {
  private static final String RESOURCE = "META-INF/openapi.yaml";
  private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

  private final JsonNode document;
  private final JsonSchemaFactory schemas =
      JsonSchemaFactory.getInstance(
          VersionFlag.V4,
          builder ->
              builder
                  .metaSchema(OpenApi30.getInstance())
                  .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));

  private Contract(JsonNode document) {
    this.document = document;
  }

  public static Contract ofThisBuild() {
    try (InputStream in = Contract.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      return new Contract(new YAMLMapper().readTree(Objects.requireNonNull(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each as its method and path: {@code get /api/v1/me}. */
  public Set<String> operations() {
    return operations(document);
  }

  /** Those of a document that was got from elsewhere. */
  public static Set<String> operations(JsonNode document) {
    Set<String> operations = new TreeSet<>();
    document
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        verb -> {
                          if (VERBS.contains(verb)) {
                            operations.add(verb + " " + path.getKey());
                          }
                        }));
    return operations;
  }

  /** A schema by its name, which must be there. */
  public JsonNode schema(String name) {
    JsonNode schema = document.path("components").path("schemas").path(name);
    if (schema.isMissingNode()) {
      throw new AssertionError("The contract has no schema named " + name);
    }
    return schema;
  }

  /** What {@code node} refers to, or itself. */
  public JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }

  /**
   * Where an answer differs from what the contract says of it; empty when it is as promised.
   *
   * @param path as in the contract: {@code /projects/{id}}
   * @param mediaType without its parameters; empty when there is no body
   */
  public List<String> faults(
      String method, String path, int status, String mediaType, JsonNode body) {
    JsonNode responses =
        document.path("paths").path("/api/v1" + path).path(method).path("responses");
    JsonNode response = resolved(responses.path(Integer.toString(status)));
    if (response.isMissingNode()) {
      return List.of(status + " is not promised");
    }
    JsonNode content = response.path("content");
    if (content.isMissingNode()) {
      return mediaType.isEmpty() ? List.of() : List.of("no body is promised");
    }
    String schema = content.path(mediaType).path("schema").path("$ref").asText();
    if (schema.isEmpty()) {
      return List.of("\"" + mediaType + "\" is not promised");
    }
    JsonSchema rules = schemas.getSchema(SchemaLocation.of("classpath:" + RESOURCE + schema));
    return rules.validate(body).stream().map(ValidationMessage::toString).toList();
  }
}
