package org.ketamineoutcomes.ledger;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.ketamineoutcomes.link.LinkFinding;
import org.ketamineoutcomes.link.LinkReport;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * Refuses a run whose ids do not meet, before anything is published.
 *
 * @param accepted what the mapping says of ids is so in truth
 * @param maxRejectedFraction above this share of rejected rows a file is refused for them: ids that
 *     are missing for that reason are not asked about
 */
public record IdCheck(Set<LinkFinding> accepted, double maxRejectedFraction)
    implements Serializable {

  public IdCheck {
    accepted = Set.copyOf(accepted);
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
    List<String> names = files.stream().map(InputFile::name).toList();
    new LinkReport(ledger.links(), names, accepted)
        .faults().stream()
            .findFirst()
            .ifPresent(
                fault -> {
                  throw Refusal.data(fault);
                });
  }

  private boolean isRefusedAnyway(Ledger ledger, int file) {
    return ledger.rejected(file) > maxRejectedFraction * ledger.rowsRead(file)
        || ledger.rejected(file, LedgerCheck.AGE_OVER_89) > 0;
  }
}
