/**
 * Every clinical definition, as written in a protocol file and nowhere else.
 *
 * <p>{@link org.ketamineoutcomes.protocol.Protocol} is one file; each of its parts is a record that
 * answers the question it is named for. The keys, their meaning and their ranges stand in {@code
 * schemas/protocol.schema.json}.
 */
@NullMarked
package org.ketamineoutcomes.protocol;

import org.jspecify.annotations.NullMarked;
