/**
 * Basic services of the window on top of JavaFX: its thread, the pulse, texts that follow the language, appearance, background tasks. The
 * only package that calls {@code Platform.runLater}.
 *
 * <p>Imports {@code export}, {@code mining}, {@code render}, {@code text}, {@code ui.model} and {@code ui.settings}.
 */
package org.tripletlab.ui.fx;
