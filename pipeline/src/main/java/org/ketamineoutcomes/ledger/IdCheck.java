package org.ketamineoutcomes.ledger;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ketamineoutcomes.link.LinkFinding;
import org.ketamineoutcomes.link.LinkReport;
import org.ketamineoutcomes.link.SurplusTexts;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * Refuses a run whose ids do not meet, before anything is published.
 *
 * @param accepted what the mapping says of ids is so in truth
 * @param idHeaders the header that ids are read from, of each file
 * @param oneOfSeveral places of files that tell of sessions beside others: of one alone no row need
 *     count, if it is for other drugs
 * @param maxRejectedFraction above this share of rejected rows a file is refused for them: ids that
 *     are missing for that reason are not asked about
 */
public record IdCheck(
    Set<LinkFinding> accepted,
    List<String> idHeaders,
    Set<Integer> oneOfSeveral,
    double maxRejectedFraction)
    implements Serializable {

  /** A file of other measurements was no sessions export in the first place. */
  private static final Set<String> ONLY_OTHER = Set.of("other_vital_sign", "nothing_recorded");

  /** A file of which no row counts for these reasons is of what other patients were given. */
  private static final Set<String> OTHER_DRUGS =
      Set.of("other_drug", "left_out_by_mapping", "nothing_recorded");

  public IdCheck {
    accepted = Set.copyOf(accepted);
    idHeaders = List.copyOf(idHeaders);
    oneOfSeveral = Set.copyOf(oneOfSeveral);
  }

  /**
   * Looks at the ids that a whole run has read.
   *
   * @throws Refusal if they are not what they seem
   */
  public void accept(Ledger ledger, List<InputFile> files) {
    if (files.stream().anyMatch(file -> isRefusedAnyway(ledger, file.ordinal()))) {
      return;
    }
    refuseNoSession(ledger, files);
    refuseNoScore(ledger, files);
    List<String> names = files.stream().map(InputFile::name).toList();
    new LinkReport(ledger.links(), names, idHeaders, accepted, SurplusTexts.NOT_LOOKED_FOR)
        .faults().stream()
            .findFirst()
            .ifPresent(
                fault -> {
                  throw Refusal.data(fault);
                });
  }

  /** Rows of measurements that are none of ours may stand beside rows that are left out. */
  private static boolean isOfOtherMeasurements(Set<String> reasons) {
    Set<String> others = new HashSet<>(reasons);
    if (others.contains("other_vital_sign")) {
      others.remove("left_out_by_mapping");
    }
    return ONLY_OTHER.containsAll(others);
  }

  /** A sessions export of which no row counts gives tables of nobody. */
  private void refuseNoSession(Ledger ledger, List<InputFile> files) {
    boolean anyOfSeveral = oneOfSeveral.stream().anyMatch(place -> !ledger.links().hasNoId(place));
    for (InputFile file : files) {
      Map<String, Long> reasons = ledger.notUsed(file.ordinal());
      if (anyOfSeveral
          && oneOfSeveral.contains(file.ordinal())
          && OTHER_DRUGS.containsAll(reasons.keySet())) {
        continue;
      }
      boolean hasNone =
          ledger.links().hasNoId(file.ordinal()) && !isOfOtherMeasurements(reasons.keySet());
      if (file.export().equals("sessions") && hasNone && !reasons.isEmpty()) {
        throw Refusal.data(
            "%s: none of its %d rows counts as a session (%s); map the column that says so with sessions.values, drop it, or leave the file out"
                .formatted(file.name(), ledger.rowsRead(file.ordinal()), words(reasons)));
      }
    }
  }

  /** Assessments of which no row counts give tables without a number. */
  private static void refuseNoScore(Ledger ledger, List<InputFile> files) {
    List<InputFile> scores =
        files.stream()
            .filter(file -> file.export().equals("assessments"))
            .filter(file -> ledger.rowsRead(file.ordinal()) > 0)
            .toList();
    if (scores.isEmpty()
        || !scores.stream().allMatch(file -> ledger.links().hasNoId(file.ordinal()))) {
      return;
    }
    InputFile file = scores.get(0);
    Map<String, Long> reasons = ledger.notUsed(file.ordinal());
    if (!reasons.isEmpty()) {
      throw Refusal.data(
          "%s: none of its %d rows counts as an assessment (%s); name the scale and its total in the mapping under assessments, or leave the file out"
              .formatted(file.name(), ledger.rowsRead(file.ordinal()), words(reasons)));
    }
  }

  private static String words(Map<String, Long> reasons) {
    return reasons.entrySet().stream()
        .map(reason -> reason.getValue() + " " + reason.getKey())
        .collect(Collectors.joining(", "));
  }

  private boolean isRefusedAnyway(Ledger ledger, int file) {
    return ledger.rejected(file) > maxRejectedFraction * ledger.rowsRead(file)
        || ledger.rejected(file, LedgerCheck.AGE_OVER_89) > 0;
  }
}
