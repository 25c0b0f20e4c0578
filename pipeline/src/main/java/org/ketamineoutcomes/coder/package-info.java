/** How tables travel between workers. */
@NullMarked
package org.ketamineoutcomes.coder;

import org.jspecify.annotations.NullMarked;
