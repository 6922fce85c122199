/**
 * What happens before the toolkit is there: the display is asked, a picture is shown, and a start that hangs is ended.
 *
 * <p>Imports no other package.
 */
package org.tripletlab.app.start;
