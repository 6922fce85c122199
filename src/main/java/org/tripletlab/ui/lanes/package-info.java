/**
 * The lanes side by side: a sphere for each, the comparison bar above them, the menu that adds lanes, and the verdict on them.
 *
 * <p>Imports {@code compare}, {@code data}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code export}, {@code math}, {@code
 * metric}, {@code render}, {@code text}, {@code ui.control}, {@code ui.fx}, {@code ui.model}, {@code ui.settings} and {@code ui.sphere}.
 */
package org.tripletlab.ui.lanes;
