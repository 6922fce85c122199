package org.tripletlab.app.start;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a program shows to an X server so that it may draw there.
 *
 * @param method how it is proved; empty if nothing is shown
 * @param secret the proof
 */
record DisplayKey(String method, byte[] secret) {
    private static final DisplayKey NONE = new DisplayKey("", new byte[0]);
    private static final String COOKIE = "MIT-MAGIC-COOKIE-1";

    /**
     * Looks in {@code $XAUTHORITY}, else in {@code ~/.Xauthority}.
     *
     * @param number the number of the display
     * @param environment the environment variables
     * @return the first cookie of that display, whatever its host; none if there is none or the file cannot be read
     */
    static DisplayKey of(int number, Map<String, String> environment) {
        String named = environment.getOrDefault("XAUTHORITY", "");
        String home = environment.getOrDefault("HOME", "");
        try {
            Path file = named.isBlank() ? Path.of(home, ".Xauthority") : Path.of(named);
            return Files.isReadable(file) ? find(Files.readAllBytes(file), number) : NONE;
        } catch (IOException | RuntimeException unreadable) {
            return NONE; // The server says whether it wants one, and the toolkit looks again by itself.
        }
    }

    /** Each entry: family, then address, display, method and secret, all with their lengths before them. */
    private static DisplayKey find(byte[] content, int number) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        while (in.available() > 0) {
            in.readUnsignedShort();
            part(in);
            String display = new String(part(in), StandardCharsets.US_ASCII);
            String method = new String(part(in), StandardCharsets.US_ASCII);
            byte[] secret = part(in);
            if (method.equals(COOKIE) && (display.isEmpty() || display.equals(Integer.toString(number)))) {
                return new DisplayKey(method, secret);
            }
        }
        return NONE;
    }

    private static byte[] part(DataInputStream in) throws IOException {
        return in.readNBytes(in.readUnsignedShort());
    }
}
