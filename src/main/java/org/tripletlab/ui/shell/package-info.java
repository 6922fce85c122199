/**
 * The main window: puts the features together and adds the toolbar, the keys, the badge and the status bar.
 *
 * <p>The one package of {@code ui} that may import the others; beside them {@code session}, {@code metric}, {@code data}
 * and {@code text}.
 */
package org.tripletlab.ui.shell;
