/**
 * Figures as SVG, with no knowledge of ketamine, tables or files.
 *
 * <p>{@link org.ketamineoutcomes.figure.Drawing} holds shapes and words; {@link
 * org.ketamineoutcomes.figure.StepPlot}, {@link org.ketamineoutcomes.figure.DotPlot}, {@link
 * org.ketamineoutcomes.figure.PointPlot}, {@link org.ketamineoutcomes.figure.FlowPicture} and
 * {@link org.ketamineoutcomes.figure.Timeline} make one of numbers. Shapes carry classes, not
 * colours: a page gives them its own, light and dark, and a file of its own those of {@link
 * org.ketamineoutcomes.figure.Ink}. Equal numbers give equal text.
 */
@NullMarked
package org.ketamineoutcomes.figure;

import org.jspecify.annotations.NullMarked;
