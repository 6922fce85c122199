/**
 * Enrol and verify: images under names, whether another image is one of them, and how sure that is, in every lane.
 *
 * <p>Imports {@code data}, {@code dataset}, {@code evaluation}, {@code metric}, {@code render}, {@code store},
 * {@code text}, {@code ui.control}, {@code ui.fx}, {@code ui.model} and {@code ui.settings}.
 */
package org.tripletlab.ui.enrol;
