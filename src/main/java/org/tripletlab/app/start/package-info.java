/**
 * Start before the toolkit runs: connection to the display, splash picture, and a watchdog that ends a hanging start.
 *
 * <p>Imports no other package.
 */
package org.tripletlab.app.start;
