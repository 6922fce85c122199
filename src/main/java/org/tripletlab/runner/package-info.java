/**
 * Experiments run on threads of their own: training and measuring beside each other, played and paused, for a screen or
 * to the end without one.
 *
 * <p>Imports {@code batch}, {@code dataset}, {@code evaluation}, {@code experiment}, {@code history}, {@code machine},
 * {@code math}, {@code metric}, {@code nn}, {@code text} and {@code training}.
 */
package org.tripletlab.runner;
