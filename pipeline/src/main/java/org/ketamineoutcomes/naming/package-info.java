/** What people call what tables name by codes. */
@NullMarked
package org.ketamineoutcomes.naming;

import org.jspecify.annotations.NullMarked;
