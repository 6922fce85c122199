/**
 * Commands that ask a trained network something: where it puts images, what lies near, whether two images are the same,
 * how well it recognises classes from a few examples.
 *
 * <p>Imports {@code cli.support}, {@code cli.train}, {@code data}, {@code dataset}, {@code evaluation},
 * {@code experiment}, {@code explain}, {@code export}, {@code history}, {@code metric}, {@code runner}, {@code store}
 * and {@code text}.
 */
package org.tripletlab.cli.query;
