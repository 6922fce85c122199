/** What leaves the program: pictures, JSON lines. */
package org.tripletlab.export;
