/**
 * The page: a whole training as one HTML file that any browser shows without a network, with its parts in the resources of
 * the same name. Data reaches the page as JSON and coded numbers only, never as markup or script.
 *
 * <p>May import what {@code export} may.
 */
package org.tripletlab.export.replay;
