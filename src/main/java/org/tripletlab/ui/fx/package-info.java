/**
 * What the window's features need of the toolkit: the one way onto its thread, the pulse, texts that follow the
 * language, appearance, icon buttons, work in the background.
 *
 * <p>The only place for {@code Platform.runLater} and, outside {@code session}, for threads. May import {@code ui.model},
 * {@code metric}, {@code mining} and {@code text}.
 */
package org.tripletlab.ui.fx;
