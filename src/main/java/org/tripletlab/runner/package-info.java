/**
 * Execution of experiments on their own threads, with concurrent training and measuring: interactive with play and
 * pause, or to the end without a display.
 *
 * <p>Imports {@code batch}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code history}, {@code machine},
 * {@code math}, {@code metric}, {@code nn}, {@code option}, {@code text} and {@code training}.
 */
package org.tripletlab.runner;
