/**
 * What stands beside the tables of a run so that they explain themselves: {@link
 * org.ketamineoutcomes.companion.FolderReadme} says which table answers what, {@link
 * org.ketamineoutcomes.companion.DataPackage} every field, {@link
 * org.ketamineoutcomes.companion.MethodsText} how it was done, {@link
 * org.ketamineoutcomes.companion.Citation} what to cite; {@link
 * org.ketamineoutcomes.companion.AnalysisResults} gives the results again as one long table.
 */
@NullMarked
package org.ketamineoutcomes.companion;

import org.jspecify.annotations.NullMarked;
