/**
 * What the window needs of the toolkit: the one way onto its thread, the pulse, texts that follow the language,
 * appearance, work in the background. The only room for {@code Platform.runLater}.
 *
 * <p>Imports {@code export}, {@code mining}, {@code render}, {@code text}, {@code ui.model} and {@code ui.settings}.
 */
package org.tripletlab.ui.fx;
