/**
 * The log file that goes with a bug report: what the program ran on, what it did, and errors with their stack, without names of
 * the user's files, classes and folders.
 *
 * <p>Imports no other room.
 */
package org.tripletlab.log;
