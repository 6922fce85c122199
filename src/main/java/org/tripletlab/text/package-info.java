/**
 * The words of the program in every language it speaks, and the sentences made from them.
 *
 * <p>Imports nothing of ours and no toolkit. The bundles lie beside this package as UTF-8 properties, one file for each
 * part of the program and language: {@code session} (parameters, presets, states, events), {@code window} (everything
 * around the sphere), {@code sphere} (the sphere itself and its pictures) and {@code worksheet} (what is printed for a class).
 */
package org.tripletlab.text;
