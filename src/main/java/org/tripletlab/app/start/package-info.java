/** What happens before the toolkit is there: the display is asked, a picture shown, and a start that hangs is ended. */
package org.tripletlab.app.start;
