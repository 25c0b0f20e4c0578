package org.ketamineoutcomes.history;

/**
 * What the blocks that readers give out are about, as one whole number: some of the patients, or,
 * below zero, the reading itself.
 */
public final class Bucket {

  /** Blocks that tell what was read. */
  public static final int READ = -1;

  /** Blocks of rejected rows. */
  public static final int REJECTED = -2;

  private Bucket() {}

  /** Returns the bucket, from 0, that all rows of a patient are in. */
  public static int of(String patientId, int buckets) {
    int mixed = patientId.hashCode() * 0x9E3779B9;
    return Math.floorMod(mixed ^ (mixed >>> 15), buckets);
  }
}
