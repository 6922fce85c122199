/**
 * Catalogue of metrics: id, number format and outputs of each; and values by metric. All code that writes, draws or
 * stores metrics iterates over this catalogue.
 *
 * <p>Imports {@code math}.
 */
package org.tripletlab.metric.catalogue;
