/**
 * The words of the program in every language it speaks, and the sentences made from them: notices, and refusals that
 * can be said in the reader's language.
 *
 * <p>The bundles lie beside this package as UTF-8 properties, one file for each part of the program and language:
 * {@code session} (parameters, presets, states, events), {@code window} (everything around the sphere), {@code sphere}
 * (the sphere itself and its pictures) and {@code worksheet} (what is printed for a class).
 *
 * <p>Imports no other room.
 */
package org.tripletlab.text;
