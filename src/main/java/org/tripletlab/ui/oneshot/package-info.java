/**
 * The one-shot experiment: classes that a network was not trained on, recognised from a few examples, with all mistakes.
 *
 * <p>Imports {@code data}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code history}, {@code metric},
 * {@code option}, {@code text}, {@code ui.control}, {@code ui.fx}, {@code ui.model} and {@code ui.settings}.
 */
package org.tripletlab.ui.oneshot;
