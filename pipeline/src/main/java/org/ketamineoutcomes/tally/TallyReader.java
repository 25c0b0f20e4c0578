package org.ketamineoutcomes.tally;

import java.io.DataInput;
import java.io.IOException;
import java.io.Serializable;

/** Reads back what {@link Tally#writeTo} wrote. */
@FunctionalInterface
public interface TallyReader<T> extends Serializable {

  T readFrom(DataInput in) throws IOException;
}
