/** The command line: a class for each command, the options, and how failures are reported. */
@NullMarked
package org.ketamineoutcomes.command;

import org.jspecify.annotations.NullMarked;
