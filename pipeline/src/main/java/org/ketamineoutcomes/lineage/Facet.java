package org.ketamineoutcomes.lineage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The facets of OpenLineage that are told, each with the version of its schema. */
enum Facet {
  JOB_TYPE("jobType", "2-0-4/JobTypeJobFacet"),
  PROCESSING_ENGINE("processing_engine", "1-1-1/ProcessingEngineRunFacet"),
  ERROR_MESSAGE("errorMessage", "1-0-1/ErrorMessageRunFacet"),
  SCHEMA("schema", "1-2-0/SchemaDatasetFacet"),
  INPUT_STATISTICS("inputStatistics", "1-0-0/InputStatisticsInputDatasetFacet"),
  QUALITY_METRICS("dataQualityMetrics", "1-0-3/DataQualityMetricsInputDatasetFacet"),
  QUALITY_ASSERTIONS("dataQualityAssertions", "1-1-0/DataQualityAssertionsDatasetFacet"),
  OUTPUT_STATISTICS("outputStatistics", "1-0-2/OutputStatisticsOutputDatasetFacet");

  private static final String FACETS = "https://openlineage.io/spec/facets/";

  private final String key;
  private final String schema;

  Facet(String key, String schema) {
    this.key = key;
    this.schema = schema;
  }

  /** Puts the facet among others, and returns it to be filled. */
  ObjectNode in(ObjectNode facets, String producer) {
    ObjectNode facet = JsonNodeFactory.instance.objectNode();
    String name = schema.substring(schema.indexOf('/') + 1);
    facet.put("_producer", producer);
    facet.put("_schemaURL", FACETS + schema + ".json#/$defs/" + name);
    facets.set(key, facet);
    return facet;
  }
}
