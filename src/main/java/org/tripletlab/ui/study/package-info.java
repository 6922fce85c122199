/**
 * Studies: choose one or make one, run it, see its runs arrive, open its report.
 *
 * <p>May import {@code ui.fx}, {@code ui.model}, {@code study}, {@code session}, {@code metric} and {@code text}; no other
 * feature of the window.
 */
package org.tripletlab.ui.study;
