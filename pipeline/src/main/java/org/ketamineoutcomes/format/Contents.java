package org.ketamineoutcomes.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * One table of a file: the file itself, a member of an archive, or a sheet of a workbook.
 *
 * @param member the member's name; empty for the file itself
 * @param sheet the sheet of a workbook with several; empty otherwise
 */
public record Contents(String member, String sheet) {

  private static final Contents WHOLE = new Contents("", "");

  /**
   * Returns what a file holds; the caller closes {@code bytes}, which must support marks.
   *
   * @throws org.ketamineoutcomes.refusal.Refusal if it is of a kind that is not read
   */
  public static List<Contents> of(InputStream bytes, String fileName) throws IOException {
    return switch (FileKind.of(bytes, fileName)) {
      case ZIP -> {
        List<String> members = ZipMember.names(bytes, fileName);
        yield members.size() == 1
            ? List.of(WHOLE)
            : members.stream().map(member -> new Contents(member, "")).toList();
      }
      case WORKBOOK -> {
        List<String> sheets = WorkbookRows.filledSheets(bytes, fileName);
        yield sheets.size() < 2
            ? List.of(WHOLE)
            : sheets.stream().map(sheet -> new Contents("", sheet)).toList();
      }
      case TEXT, TRANSPORT, JSON_LINES -> List.of(WHOLE);
    };
  }

  /** Returns how a mapping names the file of it. */
  public String name(String fileName) {
    return member.isEmpty() ? fileName : fileName + "!" + member;
  }

  /** Opens the bytes of it; closing them closes {@code bytes}. */
  public InputStream open(InputStream bytes, String fileName) throws IOException {
    return member.isEmpty() ? bytes : ZipMember.open(bytes, member, fileName);
  }
}
