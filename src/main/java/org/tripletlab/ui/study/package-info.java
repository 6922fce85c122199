/**
 * Studies: choose one or make one, run it, see its runs arrive, open its report.
 *
 * <p>Imports {@code dataset}, {@code experiment}, {@code log}, {@code machine}, {@code metric}, {@code mining},
 * {@code study}, {@code text}, {@code ui.control}, {@code ui.fx} and {@code ui.model}.
 */
package org.tripletlab.ui.study;
