/**
 * The one-shot experiment as a form: classes that a network never saw, recognised from a few examples, and every mistake to be
 * looked at.
 *
 * <p>May import {@code ui.fx}, {@code ui.model}, {@code session}, {@code metric}, {@code data} and {@code text}; no other
 * feature of the window.
 */
package org.tripletlab.ui.oneshot;
