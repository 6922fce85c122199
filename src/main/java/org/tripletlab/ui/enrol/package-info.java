/**
 * Enrolment and verification: images under names, the decision of every lane whether another image matches one of them, and its
 * reliability.
 *
 * <p>Imports {@code data}, {@code dataset}, {@code evaluation}, {@code metric}, {@code render}, {@code store}, {@code text}, {@code
 * ui.control}, {@code ui.fx}, {@code ui.model} and {@code ui.settings}.
 */
package org.tripletlab.ui.enrol;
