package org.tripletlab.app.start;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Address of the X server in a {@code DISPLAY} variable.
 *
 * @param name the value of the variable
 * @param host the host in it; empty for this machine
 * @param number the number of the display, from 0
 */
record DisplayAddress(String name, String host, int number) {
    private static final Pattern FORM = Pattern.compile("(?<host>[^:/]*):(?<number>\\d{1,5})(?:\\.\\d+)?");
    private static final int FIRST_PORT = 6000;
    private static final int LAST_PORT = 65_535;

    /** Parses the variable; empty if it has a form that only the toolkit supports, such as a path. */
    static Optional<DisplayAddress> of(String display) {
        Matcher parts = FORM.matcher(display.strip());
        if (!parts.matches() || Integer.parseInt(parts.group("number")) > LAST_PORT - FIRST_PORT) {
            return Optional.empty();
        }
        String host = parts.group("host");
        return Optional.of(new DisplayAddress(
                display.strip(), host.equals("unix") ? "" : host, Integer.parseInt(parts.group("number"))));
    }

    /**
     * Returns the socket address: a file for this machine, a port for another one and for a tunnel of {@code ssh -X}.
     */
    SocketAddress socket() {
        return host.isEmpty()
                ? UnixDomainSocketAddress.of(Path.of("/tmp/.X11-unix/X" + number))
                : new InetSocketAddress(host, FIRST_PORT + number);
    }
}
