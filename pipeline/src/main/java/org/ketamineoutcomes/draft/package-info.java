/**
 * Drafting a mapping: what the headers and values of a clinic's files suggest, each line with its
 * reason. What is drafted holds no value of a row, but for words of forms, events and codes.
 */
@NullMarked
package org.ketamineoutcomes.draft;

import org.jspecify.annotations.NullMarked;
