package org.ketamineoutcomes.mapping;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketamineoutcomes.cell.Spelling;
import org.ketamineoutcomes.date.TimeRules;
import org.ketamineoutcomes.link.IdRules;
import org.ketamineoutcomes.link.LinkFinding;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.scale.Instruments;
import org.ketamineoutcomes.schema.Export;
import org.ketamineoutcomes.schema.ExportSchema;

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
 * @param exports what is said of the files that the command line gives for each export
 * @param sources files that the mapping itself names
 * @param times what is said of all dates and times
 * @param ids how ids are written, in all exports
 */
public record Mapping(
    Map<Export, ExportMapping> exports,
    List<Source> sources,
    TimeRules times,
    List<LocalInstrument> instruments,
    IdRules ids)
    implements Serializable {

  /** The place of a file that the command line names and no source does. */
  public static final int NO_SOURCE = -1;

  /** Exports that are as ours. */
  public static final Mapping NONE =
      new Mapping(Map.of(), List.of(), TimeRules.NONE, List.of(), IdRules.NONE);

  public Mapping {
    exports = Map.copyOf(exports);
    sources = List.copyOf(sources);
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

  /**
   * Returns what is said of the files of one source, as if all files of its export were of it.
   *
   * @param source its place in {@link #sources}; {@link #NO_SOURCE} for files that the command line
   *     names
   */
  public Mapping at(int source) {
    if (source == NO_SOURCE) {
      return this;
    }
    Source chosen = sources.get(source);
    return new Mapping(Map.of(chosen.export(), chosen.mapping()), sources, times, instruments, ids);
  }

  /** Returns the rating scales that are built in or declared. */
  public Instruments knownInstruments() {
    if (instruments.isEmpty()) {
      return Instruments.standard();
    }
    return Instruments.standard()
        .with(instruments.stream().map(LocalInstrument::asInstrument).toList());
  }

  /**
   * Returns what looks wrong with ids and is so in truth: by the mapping's word, or since it drops
   * the column of the drug, so that sessions of all arms count.
   */
  public Set<LinkFinding> acceptedOfIds() {
    Set<LinkFinding> accepted = EnumSet.noneOf(LinkFinding.class);
    accepted.addAll(ids.accepted());
    if (dropsDrug(of(Export.SESSIONS))
        || sources.stream()
            .filter(source -> source.export() == Export.SESSIONS)
            .anyMatch(source -> dropsDrug(source.mapping()))) {
      accepted.add(LinkFinding.PLACEBO_ARM);
    }
    return accepted;
  }

  private static boolean dropsDrug(ExportMapping sessions) {
    return ExportSchema.of(Export.SESSIONS).field("drug").stream()
        .flatMap(drug -> drug.spellings().stream())
        .map(Spelling::of)
        .anyMatch(sessions.drop().stream().map(Spelling::of).toList()::contains);
  }
}
