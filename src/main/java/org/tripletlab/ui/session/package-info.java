/**
 * Sessions as files: opening, saving, the recent ones, what is kept meanwhile and what a crash has left.
 *
 * <p>Imports {@code compare}, {@code data}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code export},
 * {@code history}, {@code store}, {@code text}, {@code ui.control}, {@code ui.fx} and {@code ui.model}.
 */
package org.tripletlab.ui.session;
