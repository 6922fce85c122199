/** The entry point and the wiring of the window, by constructors. May import everything; nobody imports it. */
package org.tripletlab.app;
