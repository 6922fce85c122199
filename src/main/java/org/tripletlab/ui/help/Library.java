package org.tripletlab.ui.help;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Library distributed with the program, or a part of one.
 *
 * @param name its name and version
 * @param licence its licence, or several to choose from
 */
record Library(String name, String licence) {
    private static final String LIST = "/THIRD-PARTY.txt";
    private static final String BETWEEN = " | ";

    /** Reads the list of dependencies written by the build: one library per line, with name and licence. */
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
