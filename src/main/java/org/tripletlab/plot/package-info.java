/**
 * Axes, round ticks and thinned curves, for every chart on the screen, in pictures, worksheets and reports. Who draws decides how a
 * place on an axis becomes a place on the paper.
 *
 * <p>Imports no other package.
 */
package org.tripletlab.plot;
