/**
 * The four exports of a clinic and their columns, as {@code schemas/input} describes them: names,
 * other headers that are taken for them, types, ranges, units and words.
 */
@NullMarked
package org.ketamineoutcomes.schema;

import org.jspecify.annotations.NullMarked;
