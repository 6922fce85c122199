package org.tripletlab.app.start;

import java.io.File;
import java.util.Map;

/**
 * The home folder of a user who has none, as in a container whose user is only a number: Java then says {@code ?}, and every part
 * of the program and of its libraries would make a folder of that name where it is started.
 */
public final class UserHome {
    private static final String HOME = "user.home";

    private UserHome() {}

    /** Sets the system property {@code user.home} to a folder that can be one, unless it is; to be called before all else. */
    public static void settle() {
        System.setProperty(
                HOME,
                of(System.getProperty(HOME, ""), System.getenv(), new File(System.getProperty("java.io.tmpdir"))));
    }

    /**
     * Returns the home folder.
     *
     * @param said what Java says it is
     * @param environment the environment variables, of which {@code HOME} is the second choice
     * @param temporary the folder for temporary files, a part of which is the last choice
     */
    static String of(String said, Map<String, String> environment, File temporary) {
        if (new File(said).isAbsolute()) {
            return said;
        }
        String named = environment.getOrDefault("HOME", "");
        return new File(named).isAbsolute() ? named : new File(temporary, "tripletlab-home").getAbsolutePath();
    }
}
