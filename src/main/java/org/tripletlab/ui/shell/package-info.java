/**
 * The main window, which combines the features, with toolbar, keys, panels and status bar.
 *
 * <p>Imports {@code compare}, {@code data}, {@code dataset}, {@code experiment}, {@code export}, {@code history},
 * {@code metric}, {@code render}, {@code store}, {@code text}, {@code ui.chart}, {@code ui.control},
 * {@code ui.download}, {@code ui.draw}, {@code ui.enrol}, {@code ui.experiment}, {@code ui.export}, {@code ui.fx},
 * {@code ui.help}, {@code ui.inspect}, {@code ui.lanes}, {@code ui.matrix}, {@code ui.microscope}, {@code ui.model},
 * {@code ui.oneshot}, {@code ui.plane}, {@code ui.session}, {@code ui.settings}, {@code ui.sphere},
 * {@code ui.study}, {@code ui.timeline} and {@code ui.verify}.
 */
package org.tripletlab.ui.shell;
