/**
 * Localised texts: bundles of every language, messages made from them, and exceptions with a localised message.
 *
 * <p>The bundles are UTF-8 property files beside this package, one for each part of the program and language: {@code
 * session} (parameters, presets, states, events), {@code window} (everything around the sphere), {@code sphere} (the
 * sphere and its pictures), {@code worksheet} (the printed worksheet) and further ones.
 *
 * <p>Imports no other package.
 */
package org.tripletlab.text;
