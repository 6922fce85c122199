/**
 * A value that a user gives: its id, what is allowed, how it is read and written, and the exception that refuses it.
 *
 * <p>Imports {@code text}.
 */
package org.tripletlab.option;
