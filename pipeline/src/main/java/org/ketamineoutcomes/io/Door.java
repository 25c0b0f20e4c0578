package org.ketamineoutcomes.io;

import java.io.Serializable;
import org.ketamineoutcomes.patient.AnalysisPlan;

/**
 * A way out.
 *
 * @param plan what is measured, with protocols that say what may go through
 * @param footer what each file says of the run
 */
record Door(AnalysisPlan plan, String folder, Footer footer) implements Serializable {}
