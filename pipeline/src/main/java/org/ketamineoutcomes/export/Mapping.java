package org.ketamineoutcomes.export;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.scale.Instruments;

/**
 * What the user says of exports that are not as ours: {@code schemas/mapping.schema.json} describes
 * the file.
 *
 * <pre>{@code
 * adverse_events:
 *   columns: {onset_date: AESTDTC, term: AEDECOD}
 *   dates: dd/MM/yyyy
 * }</pre>
 *
 * @param lastDate the day the exports were made; {@link LocalDate#MAX} if not declared
 */
public record Mapping(
    Map<Export, ExportMapping> exports, LocalDate lastDate, List<LocalInstrument> instruments)
    implements Serializable {

  /** Exports that are as ours. */
  public static final Mapping NONE = new Mapping(Map.of(), LocalDate.MAX, List.of());

  public Mapping {
    exports = Map.copyOf(exports);
    instruments = List.copyOf(instruments);
  }

  /**
   * Reads a mapping.
   *
   * @param sourceName what messages call it, such as its path
   * @throws Refusal naming the key at fault
   */
  public static Mapping parse(String yaml, String sourceName) {
    return MappingFile.read(yaml, sourceName);
  }

  public ExportMapping of(Export export) {
    return exports.getOrDefault(export, ExportMapping.NONE);
  }

  /** Returns the rating scales that are built in or declared. */
  public Instruments knownInstruments() {
    if (instruments.isEmpty()) {
      return Instruments.standard();
    }
    return Instruments.standard()
        .with(instruments.stream().map(LocalInstrument::asInstrument).toList());
  }
}
