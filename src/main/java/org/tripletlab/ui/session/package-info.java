/**
 * Sessions as files: opening, saving, the recent ones, what is kept meanwhile and what a crash has left.
 *
 * <p>May import {@code ui.fx}, {@code ui.model}, {@code race}, {@code session}, {@code store}, {@code export} and {@code text}.
 */
package org.tripletlab.ui.session;
