/**
 * Who is who: whether the ids of one export are the ids of another.
 *
 * <p>{@link org.ketamineoutcomes.link.IdForm} are the ways in which two programs write one id
 * differently; {@link org.ketamineoutcomes.link.IdLinks} counts, where the rows of each person
 * meet, which ids have a session and which differ by form alone; {@link
 * org.ketamineoutcomes.link.LinkReport} says what is wrong with that and what to write. Ids are
 * never repeated in a message.
 */
@NullMarked
package org.ketamineoutcomes.link;

import org.jspecify.annotations.NullMarked;
