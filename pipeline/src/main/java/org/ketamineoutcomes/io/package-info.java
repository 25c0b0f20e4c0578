/**
 * Files: reading exports, publishing tables, and the folder a run's results appear in.
 *
 * <p>{@link org.ketamineoutcomes.io.ReadExports} is the only way in. Results leave by {@link
 * org.ketamineoutcomes.io.PublishTables}, single patients by {@code WritePatients} into a {@link
 * org.ketamineoutcomes.io.ClosedRoom}; {@link org.ketamineoutcomes.io.Rooms} makes what is written
 * appear as a whole or not at all. All of it goes through Beam's file systems, but for what only
 * local ones have: permissions, links and empty folders.
 */
@NullMarked
package org.ketamineoutcomes.io;

import org.jspecify.annotations.NullMarked;
