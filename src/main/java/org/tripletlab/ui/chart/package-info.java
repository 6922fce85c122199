/**
 * Small charts of what a run has measured, step by step.
 *
 * <p>May import {@code ui.fx}, {@code ui.model}, {@code session}, {@code metric} and {@code text}; no other feature of the
 * window.
 */
package org.tripletlab.ui.chart;
