package org.tripletlab.app.start;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Authentication data for an X server.
 *
 * @param method authentication method; empty for none
 * @param secret the secret of the method
 */
record DisplayKey(String method, byte[] secret) {
    private static final DisplayKey NONE = new DisplayKey("", new byte[0]);
    private static final String COOKIE = "MIT-MAGIC-COOKIE-1";

    /**
     * Reads {@code $XAUTHORITY}, else {@code ~/.Xauthority}.
     *
     * @param number the number of the display
     * @param environment the environment variables
     * @return the first cookie of that display, for any host; an empty key if there is none or the file cannot be read
     */
    static DisplayKey of(int number, Map<String, String> environment) {
        String named = environment.getOrDefault("XAUTHORITY", "");
        String home = environment.getOrDefault("HOME", "");
        try {
            Path file = named.isBlank() ? Path.of(home, ".Xauthority") : Path.of(named);
            return Files.isReadable(file) ? find(Files.readAllBytes(file), number) : NONE;
        } catch (IOException | RuntimeException unreadable) {
            return NONE; // The server reports whether it requires one, and the toolkit reads the file again itself.
        }
    }

    /** Each entry: family, then address, display, method and secret, each preceded by its length. */
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
