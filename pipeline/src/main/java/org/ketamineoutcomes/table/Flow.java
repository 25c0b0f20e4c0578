package org.ketamineoutcomes.table;

import java.util.List;

/**
 * Rows of a table that follow people from step to step: who goes in, who is excluded, who goes on.
 *
 * @param in the column of those who come to a step
 * @param excluded the column of those who are left out at it
 * @param out the column of those who go on to the next
 * @param stepKeys the columns that differ from step to step
 */
public record Flow(String in, String excluded, String out, List<String> stepKeys) {

  public Flow {
    stepKeys = List.copyOf(stepKeys);
  }
}
