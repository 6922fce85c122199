/**
 * What can be read off embeddings: geometry on the sphere, collapse, verification, and the diagnosis in words' ids.
 *
 * <p>Pure functions on {@code double[]}; may import {@code math}. An undefined number is NaN in memory (and null in
 * files), never an invented value.
 */
package org.tripletlab.metric;
