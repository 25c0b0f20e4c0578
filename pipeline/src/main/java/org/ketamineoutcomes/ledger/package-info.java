/**
 * The proof that no row was lost: for each file, rows read, and what became of them.
 *
 * <p>{@link org.ketamineoutcomes.ledger.Ledger} is filled at both ends of the job, by the readers
 * that count what they read and by those who receive, use or set aside the rows; it balances only
 * if nothing got lost between them.
 */
@NullMarked
package org.ketamineoutcomes.ledger;

import org.jspecify.annotations.NullMarked;
