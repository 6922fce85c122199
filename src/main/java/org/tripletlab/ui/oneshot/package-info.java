/**
 * The one-shot experiment as a form: classes that a network never saw, recognised from a few examples, and every
 * mistake to be looked at.
 *
 * <p>Imports {@code data}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code history}, {@code metric},
 * {@code text}, {@code ui.control}, {@code ui.fx}, {@code ui.model} and {@code ui.settings}.
 */
package org.tripletlab.ui.oneshot;
