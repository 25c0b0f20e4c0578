/**
 * Files: reading exports, publishing tables, and the folder a run's results appear in.
 *
 * <p>{@link org.ketamineoutcomes.io.ReadExports} is the only way in, {@link
 * org.ketamineoutcomes.io.Publish} the only way out; {@link org.ketamineoutcomes.io.ResultsFolder}
 * makes what is written appear as a whole or not at all. All of it goes through Beam's file
 * systems.
 */
@NullMarked
package org.ketamineoutcomes.io;

import org.jspecify.annotations.NullMarked;
