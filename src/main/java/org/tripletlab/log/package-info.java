/**
 * Log file for bug reports: machine, actions and errors with their stack traces, without names of the user's files,
 * classes and folders.
 *
 * <p>Imports no other package.
 */
package org.tripletlab.log;
