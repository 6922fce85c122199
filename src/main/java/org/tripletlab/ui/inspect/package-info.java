/**
 * What is picked, looked at closely: the image of a point, its place among the axes, its neighbours, its way through
 * the recorded steps, and where to find points worth picking.
 *
 * <p>Imports {@code data}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code history}, {@code metric},
 * {@code render}, {@code text}, {@code ui.control}, {@code ui.fx}, {@code ui.model} and {@code ui.settings}.
 */
package org.tripletlab.ui.inspect;
