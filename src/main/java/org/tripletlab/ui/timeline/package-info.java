/**
 * The timeline: every recorded step, in the colour of its state, to scrub through.
 *
 * <p>May import {@code ui.fx}, {@code ui.model}, {@code session}, {@code metric} and {@code text}; no other feature of the
 * window.
 */
package org.tripletlab.ui.timeline;
