/**
 * Models shared by the features of the window: the run as shown now, sentences about it, and its controls. Properties and plain values
 * only, nothing of {@code javafx.scene}.
 *
 * <p>Imports {@code compare}, {@code data}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code explain}, {@code history},
 * {@code machine}, {@code math}, {@code metric}, {@code render}, {@code runner} and {@code text}.
 */
package org.tripletlab.ui.model;
