package org.tripletlab.app.start;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Splash picture of the program: a compressed PPM resource, read without Java's image readers, which would load native
 * libraries.
 *
 * @param width in pixels
 * @param height in pixels
 * @param rgb red, green and blue of every pixel, row by row
 */
record SplashImage(int width, int height, byte[] rgb) {
    /**
     * Reads a splash picture.
     *
     * @param name its name beside this class
     * @throws IOException if it is missing or truncated
     */
    static SplashImage read(String name) throws IOException {
        try (InputStream packed = SplashImage.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new IOException("The program has no picture " + name + ".");
            }
            DataInputStream in = new DataInputStream(new GZIPInputStream(packed));
            if (!word(in).equals("P6")) {
                throw new IOException(name + " is no PPM file.");
            }
            int width = Integer.parseInt(word(in));
            int height = Integer.parseInt(word(in));
            word(in);
            byte[] rgb = new byte[width * height * 3];
            in.readFully(rgb);
            return new SplashImage(width, height, rgb);
        }
    }

    private static String word(InputStream in) throws IOException {
        StringBuilder word = new StringBuilder();
        for (int next = in.read(); next > ' '; next = in.read()) {
            word.append((char) next);
        }
        return word.toString();
    }
}
