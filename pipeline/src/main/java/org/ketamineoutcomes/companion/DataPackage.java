package org.ketamineoutcomes.companion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.ketamineoutcomes.manifest.TableFile;
import org.ketamineoutcomes.result.ResultTable;
import org.ketamineoutcomes.result.Results;
import org.ketamineoutcomes.result.RunFacts;
import org.ketamineoutcomes.result.RunFacts.UsedProtocol;
import org.ketamineoutcomes.table.Column;

/**
 * Every table with its fields, types, units, meanings, primary key and what it is to disclosure
 * control, as a Frictionless data package.
 *
 * @see <a href="https://specs.frictionlessdata.io/data-package/">Data Package</a>
 */
public final class DataPackage {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private DataPackage() {}

  /** Returns {@code datapackage.json} of some results. */
  public static String of(Results results) {
    RunFacts facts = results.facts();
    ObjectNode root = JSON.createObjectNode();
    root.put("profile", "data-package");
    root.put("name", "ketamine-outcomes");
    root.put("title", "Outcomes of ketamine treatment");
    root.put("description", facts.protection());
    root.put("version", facts.version());
    ArrayNode protocols = root.putArray("protocols");
    for (UsedProtocol protocol : facts.protocols()) {
      protocols.addObject().put("id", protocol.id()).put("sha256", protocol.sha256());
    }
    ArrayNode resources = root.putArray("resources");
    for (TableFile file : facts.tables()) {
      addResource(resources.addObject(), file, results.head(file.name()));
    }
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addResource(ObjectNode resource, TableFile file, ResultTable table) {
    resource.put("name", file.name());
    resource.put("path", file.file());
    resource.put("description", table.meaning());
    resource.put("format", "parquet");
    resource.put("mediatype", "application/vnd.apache.parquet");
    resource.put("hash", "sha256:" + file.sha256());
    resource.put("rows", file.rows());
    ObjectNode schema = resource.putObject("schema");
    ArrayNode fields = schema.putArray("fields");
    ArrayNode key = schema.putArray("primaryKey");
    for (Column column : table.columns()) {
      ObjectNode field = fields.addObject();
      field.put("name", column.name());
      field.put("type", type(column.type()));
      field.put("description", column.meaning());
      if (!column.unit().equals("none")) {
        field.put("unit", column.unit());
      }
      field.put("disclosureRole", column.role().name().toLowerCase(Locale.ROOT));
      column.of().ifPresent(whole -> field.put("partOf", whole));
      if (column.isRequired()) {
        field.putObject("constraints").put("required", true);
      }
      if (column.isKey()) {
        key.add(column.name());
      }
    }
    if (key.isEmpty()) {
      schema.remove("primaryKey");
    }
    schema.putArray("missingValues").add("");
  }

  private static String type(Column.Type type) {
    return switch (type) {
      case TEXT -> "string";
      case WHOLE -> "integer";
      case DECIMAL -> "number";
      case TRUTH -> "boolean";
    };
  }
}
