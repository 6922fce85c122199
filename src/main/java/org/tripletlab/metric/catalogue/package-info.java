/**
 * The one list of everything that is measured of a run: what each metric is called, how its numbers are written, where they are
 * shown; and values by metric. Whoever writes, draws or stores metrics goes over this list.
 *
 * <p>Imports {@code math}.
 */
package org.tripletlab.metric.catalogue;
