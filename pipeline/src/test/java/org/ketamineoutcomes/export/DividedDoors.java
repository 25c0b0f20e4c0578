package org.ketamineoutcomes.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.division.Division;
import org.ketamineoutcomes.division.Part;
import org.ketamineoutcomes.division.ScannedStretch;
import org.ketamineoutcomes.division.Stretch;
import org.ketamineoutcomes.division.StretchScan;
import org.ketamineoutcomes.division.TextSigns;
import org.ketamineoutcomes.header.DivisibleText;

/** A file read in parts, each by a reader of its own. */
record DividedDoors(Doors doors, long rowsRead, int parts) {

  /** Reads a file in parts; in one if it cannot be divided. */
  static DividedDoors of(ExportReader reader, byte[] file, int bytesEach) throws IOException {
    Optional<DivisibleText> text = reader.divisible(new ByteArrayInputStream(file), "in.csv");
    Doors doors = new Doors();
    if (text.isEmpty()) {
      long rows = reader.read(new ByteArrayInputStream(file), "in.csv", 0, doors).rowsRead();
      return new DividedDoors(doors, rows, 1);
    }
    long rows = 0;
    List<Part> parts = parts(text.get().signs(), text.get().headerRecords(), file, bytesEach);
    for (Part part : parts) {
      byte[] bytes =
          Arrays.copyOfRange(file, (int) part.from(), (int) Math.min(file.length, part.to()));
      rows += reader.readPart(new ByteArrayInputStream(bytes), text.get(), part, 0, doors);
    }
    return new DividedDoors(doors, rows, parts.size());
  }

  /** Returns the parts of a text. */
  static List<Part> parts(TextSigns signs, int headerRecords, byte[] file, int bytesEach) {
    List<ScannedStretch> scanned = new ArrayList<>();
    for (Stretch stretch : Stretch.of(file.length, bytesEach)) {
      int from = (int) stretch.firstNeeded();
      byte[] bytes = Arrays.copyOfRange(file, from, from + stretch.bytesNeeded(file.length));
      scanned.add(StretchScan.of(bytes, stretch, file.length, signs));
    }
    return Division.of(scanned, headerRecords);
  }

  /** Holds this against the same file as one reader reads it from its beginning to its end. */
  void assertSameAs(Doors whole, long rowsReadOfWhole) {
    assertThat(doors.accepted).isEqualTo(whole.accepted);
    assertThat(doors.notUsed).isEqualTo(whole.notUsed);
    assertThat(doors.rejected).isEqualTo(whole.rejected);
    assertThat(doors.assumed()).isEqualTo(whole.assumed());
    assertThat(doors.unread()).isEqualTo(whole.unread());
    assertThat(rowsRead).isEqualTo(rowsReadOfWhole);
  }
}
