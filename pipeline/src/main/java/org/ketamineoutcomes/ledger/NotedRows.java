package org.ketamineoutcomes.ledger;

import org.ketamineoutcomes.ledger.Ledger.Fates;

/** How many rows came to what since someone last asked. */
final class NotedRows {

  long read;
  long accepted;
  long notUsed;
  long rejected;

  /** Returns what was noted, and begins anew. */
  Fates take() {
    Fates taken = new Fates(read, accepted, notUsed, rejected);
    read = 0;
    accepted = 0;
    notUsed = 0;
    rejected = 0;
    return taken;
  }
}
