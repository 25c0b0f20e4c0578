/** How the program says no: one line, and an exit code a scheduler can act on. */
@NullMarked
package org.ketamineoutcomes.refusal;

import org.jspecify.annotations.NullMarked;
