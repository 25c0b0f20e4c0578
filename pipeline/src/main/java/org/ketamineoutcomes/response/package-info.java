/**
 * When a patient first responds, and how long the response lasts.
 *
 * <p>{@link org.ketamineoutcomes.response.ResponseOnset} follows a course to its first response,
 * {@link org.ketamineoutcomes.response.ResponseDurability} a response to its loss. Nothing here
 * counts patients.
 */
@NullMarked
package org.ketamineoutcomes.response;

import org.jspecify.annotations.NullMarked;
