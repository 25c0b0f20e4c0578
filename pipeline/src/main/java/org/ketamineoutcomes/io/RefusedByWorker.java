package org.ketamineoutcomes.io;

import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;
import org.ketamineoutcomes.refusal.Refusal;

/** A refusal on its way from a worker: Flink does not try again what would be refused again. */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
final class RefusedByWorker extends RuntimeException {

  RefusedByWorker(Refusal refusal) {
    super(refusal.getMessage(), refusal);
  }
}
