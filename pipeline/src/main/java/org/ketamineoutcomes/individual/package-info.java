/**
 * Rows about single patients, for the closed room: {@link
 * org.ketamineoutcomes.individual.PatientRows} writes one patient down as cleaned, and the times to
 * events as every protocol counts them. Patients have pseudonyms, and days count from the first
 * session: no row holds a date or an id of the exports.
 */
@NullMarked
package org.ketamineoutcomes.individual;

import org.jspecify.annotations.NullMarked;
