/**
 * Start before the toolkit runs: connection to the display, splash picture, and a watchdog that ends a hanging start. While the
 * toolkit starts: the setting of the system for less motion.
 *
 * <p>Imports no other package.
 */
package org.tripletlab.app.start;
