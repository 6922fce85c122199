/**
 * Parts common to all exports: the exported lanes, their titles and recipe, progress, version, and the icon as files.
 *
 * <p>Imports {@code compare}, {@code dataset}, {@code experiment}, {@code history}, {@code option}, {@code render} and
 * {@code text}.
 */
package org.tripletlab.export;
