/**
 * Sessions as files: opening, saving, recent sessions, automatic saving, and recovery after a crash.
 *
 * <p>Imports {@code compare}, {@code data}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code export}, {@code history},
 * {@code store}, {@code text}, {@code ui.control}, {@code ui.fx} and {@code ui.model}.
 */
package org.tripletlab.ui.session;
