/**
 * The command {@code study}: running a grid of experiments, merging its parts, writing its report.
 *
 * <p>Imports {@code cli.support}, {@code dataset}, {@code experiment}, {@code metric}, {@code mining}, {@code option},
 * {@code study} and {@code text}.
 */
package org.tripletlab.cli.study;
