package org.tripletlab.ui.shell;

import javafx.beans.property.BooleanProperty;
import org.tripletlab.ui.session.FileMenu;

/** Commands of the window for toolbar and keys. */
interface WindowCommands {
    /** Returns the menu for opening and saving. */
    FileMenu files();

    /** Saves a picture of the sphere. */
    void exportPicture();

    /** Shows the study form. */
    void showStudies();

    /** Adds a lane like the chosen one. */
    void addLane();

    /** Adds a lane that branches off at the shown step. */
    void branchLane();

    /** Shows the chosen lane alone, or all lanes again. */
    void toggleSolo();

    /** Shows or closes the help page. */
    void showHelp();

    /** Shows or closes the page about the program. */
    void showAbout();

    /** Enters or leaves full screen. */
    void toggleFullScreen();

    /** Switches between the light and the dark theme. */
    void toggleTheme();

    /** Returns whether the experiment panel is unfolded. */
    BooleanProperty experimentShownProperty();

    /** Returns whether the charts are unfolded. */
    BooleanProperty chartsShownProperty();

    /** Returns whether the pane with the interactive panels is unfolded. */
    BooleanProperty sideShownProperty();
}
