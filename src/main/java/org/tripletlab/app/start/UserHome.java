package org.tripletlab.app.start;

import java.io.File;
import java.util.Map;

/**
 * Home folder of a user without one, as in a container whose user is only a number: Java then reports {@code ?}, and
 * the program and its libraries would create a folder of that name in the current folder.
 */
public final class UserHome {
    private static final String HOME = "user.home";

    private UserHome() {}

    /** Sets the system property {@code user.home} to a valid folder, if necessary; must be called first. */
    public static void settle() {
        System.setProperty(
                HOME,
                of(System.getProperty(HOME, ""), System.getenv(), new File(System.getProperty("java.io.tmpdir"))));
    }

    /**
     * Returns the home folder.
     *
     * @param reported the value reported by Java
     * @param environment the environment variables, of which {@code HOME} is the second choice
     * @param temporary the folder for temporary files, a part of which is the last choice
     */
    static String of(String reported, Map<String, String> environment, File temporary) {
        if (new File(reported).isAbsolute()) {
            return reported;
        }
        String named = environment.getOrDefault("HOME", "");
        return new File(named).isAbsolute() ? named : new File(temporary, "tripletlab-home").getAbsolutePath();
    }
}
