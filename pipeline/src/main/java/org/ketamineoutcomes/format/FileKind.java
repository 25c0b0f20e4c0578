package org.ketamineoutcomes.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.ketamineoutcomes.refusal.Refusal;

/** What a file is by its bytes, whatever its name says. */
public enum FileKind {
  TEXT,
  WORKBOOK,
  ZIP,
  TRANSPORT,
  JSON_LINES;

  /** How many bytes are looked at. */
  static final int LOOK = 512;

  private static final String SAVE = "save it as CSV UTF-8";
  private static final List<String> IN_OFFICE_FILES =
      List.of("[Content_Types].xml", "_rels/", "docProps/", "xl/", "word/", "ppt/", "customXml/");

  private static final List<Other> OTHERS =
      List.of(
          new Other("\u00D0\u00CF\u0011\u00E0", "an old or locked Excel workbook (.xls)", SAVE),
          new Other("%PDF-", "a PDF document", "export the table itself as CSV"),
          new Other("PAR1", "a Parquet file", "write it as CSV UTF-8"),
          new Other("SQLite format 3", "an SQLite database", "export each table as CSV"),
          new Other("$FL2", "an SPSS file (.sav)", "save it as CSV UTF-8"),
          new Other("$FL3", "an SPSS file (.zsav)", "save it as CSV UTF-8"),
          new Other("<stata_dta>", "a Stata file (.dta)", "write it with export delimited"),
          new Other("RDX", "an R data file", "write it with write.csv(row.names = FALSE)"),
          new Other(
              "X\n\u0000\u0000", "an R data file", "write it with write.csv(row.names = FALSE)"),
          new Other("{\\rtf", "an RTF document", "open it and save the table as CSV UTF-8"),
          new Other("Rar!", "a RAR archive", "unpack it"),
          new Other("7z\u00BC\u00AF", "a 7z archive", "unpack it"),
          new Other("BZh", "a bzip2 file", "unpack it, or use gzip"),
          new Other("\u00FD7zXZ", "an xz file", "unpack it, or use gzip"),
          new Other("(\u00B5/\u00FD", "a Zstandard file", "unpack it, or use gzip"),
          new Other("ARROW1", "an Arrow file", "write it as CSV UTF-8"),
          new Other("Obj\u0001", "an Avro file", "write it as CSV UTF-8"));

  /** SAS data sets begin so, after twelve zeros. */
  private static final String SAS_DATA = "\u00C2\u00EA\u0081`\u00B3\u0014";

  /** Where a tar archive says what it is. */
  private static final int TAR_SIGN_AT = 257;

  private record Other(String start, String what, String advice) {}

  /**
   * Looks at the start of a file; nothing is taken from {@code content}, which must support marks.
   *
   * @throws Refusal if it is of a kind that is not read, with what to do
   */
  public static FileKind of(InputStream content, String fileName) throws IOException {
    content.mark(LOOK);
    byte[] bytes = content.readNBytes(LOOK);
    content.reset();
    String start = new String(bytes, StandardCharsets.ISO_8859_1);
    for (Other other : OTHERS) {
      if (start.startsWith(other.start())) {
        throw refusal(fileName, other.what(), other.advice());
      }
    }
    if (start.startsWith("\u0000\u0000\u0000\u0000") && start.indexOf(SAS_DATA) == 12) {
      throw refusal(
          fileName, "a SAS data set (.sas7bdat)", "write it as CSV or as a transport file (.xpt)");
    }
    if (start.startsWith("ustar", TAR_SIGN_AT)) {
      throw refusal(fileName, "a tar archive", "unpack it");
    }
    if (start.startsWith("HEADER RECORD*******LIB")) {
      return TRANSPORT;
    }
    if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
      return zip(start, fileName);
    }
    return text(start, fileName);
  }

  private static FileKind zip(String start, String fileName) {
    String firstMember = start.length() > 30 ? start.substring(30) : "";
    if (firstMember.startsWith("mimetype")) {
      throw refusal(fileName, "an OpenDocument file", "save it as .xlsx or as CSV UTF-8");
    }
    return IN_OFFICE_FILES.stream().anyMatch(firstMember::startsWith) ? WORKBOOK : ZIP;
  }

  private static FileKind text(String start, String fileName) {
    String text = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start;
    String words = text.strip().toLowerCase(Locale.ROOT);
    if (words.startsWith("<!doctype html")
        || words.startsWith("<html")
        || words.startsWith("<table")) {
      throw refusal(fileName, "a web page (HTML)", "open it in Excel and save it as CSV UTF-8");
    }
    if (words.startsWith("<?xml")) {
      throw refusal(fileName, "an XML file", "export it as CSV, or as NDJSON if it is FHIR");
    }
    if (words.startsWith("[{") || words.equals("[") || words.matches("(?s)\\[\\s*\\{.*")) {
      throw refusal(
          fileName, "one JSON array", "write one object a line (NDJSON), as jq -c '.[]' does");
    }
    if (words.startsWith("{") && words.contains("\"datasetjsonversion\"")) {
      throw refusal(
          fileName, "Dataset-JSON of CDISC", "write it as CSV or as a transport file (.xpt)");
    }
    if (words.startsWith("{")) {
      if (words.matches("(?s)\\{\\s*\"resourcetype\"\\s*:\\s*\"bundle\".*")) {
        throw refusal(
            fileName,
            "a FHIR bundle",
            "write one resource a line (NDJSON), as jq -c '.entry[].resource' does");
      }
      if (words.matches("(?s)\\{\\s*\n.*")
          || words.matches(
              "(?s)\\{\\s*\"(?:data|rows|records|results|items|values)\"\\s*:\\s*\\[\\s*\\{.*")) {
        throw refusal(
            fileName,
            "one JSON object over several lines, or with a list of all rows in it",
            "write one object a line (NDJSON), as jq -c '.' or jq -c '.rows[]' does");
      }
      return JSON_LINES;
    }
    refuseWideCharacters(start, fileName);
    return TEXT;
  }

  /** Characters of two bytes or four have a NUL in each that ASCII has too. */
  private static void refuseWideCharacters(String start, String fileName) {
    if (start.startsWith("\u00FF\u00FE\u0000\u0000")
        || start.startsWith("\u0000\u0000\u00FE\u00FF")) {
      throw Refusal.usage(fileName + " is UTF-32; save it as UTF-8");
    }
  }

  private static Refusal refusal(String fileName, String what, String advice) {
    return Refusal.usage("%s is %s, not delimited text; %s".formatted(fileName, what, advice));
  }
}
