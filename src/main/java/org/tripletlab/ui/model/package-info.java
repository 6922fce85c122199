/**
 * What the window's features share: the run as it is shown now, sentences about it, how it is played, and the settings
 * that are remembered.
 *
 * <p>Properties and plain values only, nothing of {@code javafx.scene}. May import {@code session}, {@code metric},
 * {@code data} and {@code text}.
 */
package org.tripletlab.ui.model;
