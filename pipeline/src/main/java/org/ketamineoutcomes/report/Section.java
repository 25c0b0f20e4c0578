package org.ketamineoutcomes.report;

import java.util.List;

/**
 * One section of the page.
 *
 * @param id its place to be linked to
 * @param link its name in the list of sections
 */
record Section(String id, String title, String link, List<Block> blocks) {

  Section {
    blocks = List.copyOf(blocks);
  }
}
