package org.ketamineoutcomes.companion;

/** The first lines that someone writes to open a table, in each of the tools that people have. */
final class FirstLines {

  private static final String TEXT =
      """
      ## Five lines

      Run them in this folder.

      DuckDB

          SELECT instrument, n_patients, median_days, median_lower_95, median_upper_95
          FROM 'tables/onset_summary.parquet'
          WHERE protocol_id = '{id}'
            AND course = '1'
            AND stratum = 'all';

      pandas

          import pandas as pd
          onset = pd.read_parquet("tables/onset_summary.parquet")
          onset = onset[(onset.protocol_id == "{id}") & (onset.course == "1")]
          onset = onset[onset.stratum == "all"]
          print(onset[["instrument", "n_patients", "median_days"]])

      polars

          import polars as pl
          onset = pl.read_parquet("tables/onset_summary.parquet")
          mine = (pl.col("protocol_id") == "{id}") & (pl.col("course") == "1")
          onset = onset.filter(mine & (pl.col("stratum") == "all"))
          print(onset.select("instrument", "n_patients", "median_days"))

      R

          library(arrow)
          onset <- read_parquet("tables/onset_summary.parquet")
          onset <- subset(onset, protocol_id == "{id}" & course == "1")
          onset <- subset(onset, stratum == "all")
          onset[c("instrument", "n_patients", "median_days")]

      R, for the packages cards and gtsummary

          ard <- as.data.frame(arrow::read_parquet("ard/ard.parquet"))
          lists <- c(grep("_level$", names(ard), value = TRUE), "stat", "fmt_fun", "warning", "error")
          ard[lists] <- lapply(ard[lists], function(x) replace(as.list(x), is.na(x), list(NULL)))
          patients <- subset(ard, source_table == "cohort_summary" & protocol_id == "{id}")
          patients <- cards::as_card(patients[match("variable", names(ard)):length(ard)])
          gtsummary::tbl_ard_summary(patients)

      Spark

          onset = spark.read.parquet("tables/onset_summary.parquet")
          onset = onset.where("protocol_id = '{id}'")
          onset = onset.where("course = '1' AND stratum = 'all'")
          onset = onset.select("instrument", "n_patients", "median_days")
          onset.show()
      """;

  private FirstLines() {}

  /** Returns them, ready to be pasted. */
  static String ofProtocol(String id) {
    return TEXT.replace("{id}", id);
  }
}
