/**
 * Files written whole or not at all, and what else every reader and writer needs: the cache folder of the user, the
 * encoding of text files, the order of names, and the space that a disk has left.
 *
 * <p>Imports no other room.
 */
package org.tripletlab.io;
