/**
 * The figures that papers print, as one published table: {@link
 * org.ketamineoutcomes.headline.PaperFigures} say where each stands among the other tables, {@link
 * org.ketamineoutcomes.headline.Headline} copies them from there. Nothing is estimated here, and
 * nothing that is hidden there is shown here.
 */
@NullMarked
package org.ketamineoutcomes.headline;

import org.jspecify.annotations.NullMarked;
