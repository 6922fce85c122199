/**
 * Small charts of what the lanes have measured, step by step.
 *
 * <p>May import {@code ui.fx}, {@code ui.model}, {@code export}, {@code session}, {@code metric}, {@code data} and
 * {@code text}; no other feature of the window.
 */
package org.tripletlab.ui.chart;
