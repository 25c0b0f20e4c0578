package org.ketamineoutcomes.curve;

import org.ketamineoutcomes.proportion.ClopperPearson;
import org.ketamineoutcomes.proportion.Wilson;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Range;

/** A share of people as columns: {@code NAME}, and its limits beside it. */
public record Share(long part, long whole) {

  /** Sets the share; empty where nobody could have been in it. */
  public TableRow set(String name, TableRow row) {
    return row.set(name, (double) part / whole);
  }

  /** Sets it with Clopper and Pearson's limits. */
  public TableRow setWithExactLimits(String name, TableRow row) {
    setExactLimits(name + "_", row);
    return set(name, row);
  }

  /** Sets it with Clopper and Pearson's limits, and Wilson's. */
  public TableRow setWithLimits(String name, TableRow row) {
    setWilsonLimits(name + "_", row);
    return setWithExactLimits(name, row);
  }

  /** Sets it as {@code proportion}, the one of the row, with both limits under their own names. */
  public TableRow setAsProportion(TableRow row) {
    setExactLimits("", row);
    setWilsonLimits("", row);
    return set("proportion", row);
  }

  /** Sets between which values it is where counts are published as bands. */
  public void setBounds(String name, TableRow row, Protocol protocol) {
    protocol
        .disclosure()
        .bands()
        .flatMap(bands -> Range.share(Range.of(bands, part), Range.of(bands, whole)))
        .ifPresent(
            range ->
                row.set(name + "_least", range.least()).set(name + "_greatest", range.greatest()));
  }

  private void setExactLimits(String prefix, TableRow row) {
    ClopperPearson.limits(part, whole)
        .ifPresent(
            limits ->
                row.set(prefix + "clopper_pearson_lower_95", limits.lower95())
                    .set(prefix + "clopper_pearson_upper_95", limits.upper95()));
  }

  private void setWilsonLimits(String prefix, TableRow row) {
    Wilson.limits(part, whole)
        .ifPresent(
            limits ->
                row.set(prefix + "wilson_lower_95", limits.lower95())
                    .set(prefix + "wilson_upper_95", limits.upper95()));
  }
}
