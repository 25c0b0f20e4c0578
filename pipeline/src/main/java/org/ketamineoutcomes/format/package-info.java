/**
 * Files that are not delimited text: what a file's bytes are, and the rows of workbooks, SAS
 * transport files, zip archives and lines of JSON. Nothing here knows what a row is about; a file
 * is never held whole but for a workbook, whose size is limited.
 */
@NullMarked
package org.ketamineoutcomes.format;

import org.jspecify.annotations.NullMarked;
