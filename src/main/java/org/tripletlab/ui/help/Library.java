package org.tripletlab.ui.help;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A library that travels with the program, or what travels inside one.
 *
 * @param name its name and version
 * @param licence its licence, or several to choose from
 */
record Library(String name, String licence) {
    private static final String LIST = "/THIRD-PARTY.txt";
    private static final String BETWEEN = " | ";

    /** Reads the list that the build made of the dependencies: a library a line, the name first and the licence second. */
    static List<Library> all() {
        try (InputStream bytes = Library.class.getResourceAsStream(LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.contains(BETWEEN))
                    .map(Library::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of libraries of the program cannot be read.", unreadable);
        }
    }

    private static Library of(String line) {
        int end = line.indexOf(BETWEEN);
        int licence = end + BETWEEN.length();
        return new Library(line.substring(0, end), line.substring(licence, line.indexOf(BETWEEN, licence)));
    }
}
