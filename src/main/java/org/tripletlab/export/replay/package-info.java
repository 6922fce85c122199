/**
 * The page: a whole training as one HTML file that any browser shows without a network, with its parts in the resources
 * of the same name. Data reaches the page as JSON and coded numbers only, never as markup or script.
 *
 * <p>Imports {@code data}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code explain}, {@code export}, {@code export.sphere}, {@code history}, {@code io}, {@code math}, {@code metric}, {@code plot}, {@code render} and {@code text}.
 */
package org.tripletlab.export.replay;
