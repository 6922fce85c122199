/**
 * Settings of the window that are kept between two starts, and their file.
 *
 * <p>Imports {@code experiment}, {@code io}, {@code option} and {@code text}.
 */
package org.tripletlab.ui.settings;
