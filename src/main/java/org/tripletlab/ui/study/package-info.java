/**
 * Studies: choosing or defining one, running it, following its runs, opening its report.
 *
 * <p>Imports {@code dataset}, {@code experiment}, {@code log}, {@code machine}, {@code metric}, {@code mining},
 * {@code option}, {@code study}, {@code text}, {@code ui.control}, {@code ui.fx} and {@code ui.model}.
 */
package org.tripletlab.ui.study;
