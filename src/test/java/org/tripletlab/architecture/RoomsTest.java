package org.tripletlab.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every package is a room: small enough to be looked over, and with a description that is true. */
class RoomsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String OURS = "org.tripletlab.";
    private static final int MOST_FILES = 30;
    private static final Pattern USED = Pattern.compile("org\\.tripletlab\\.((?:[a-z]\\w*\\.)+)[A-Z]");

    static List<String> rooms() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> SOURCES.relativize(file.getParent()).toString().replace('\\', '/'))
                    .map(folder -> folder.replace('/', '.').substring(OURS.length()))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void isSmallEnoughToBeLookedOver(String room) throws IOException {
        assertThat(files(room)).hasSizeLessThanOrEqualTo(MOST_FILES);
    }

    /**
     * A description ends in the list of the rooms that its files import: rooms of the same family and features of the window by
     * their whole name, all others by the first part of it.
     */
    @ParameterizedTest
    @MethodSource("rooms")
    void saysWhatItImports(String room) throws IOException {
        Path description = folder(room).resolve("package-info.java");
        assertThat(description).isRegularFile();
        String said =
                Files.readString(description).replaceAll("\\n \\*(?!/)", " ").replaceAll("\\s+", " ");
        assertThat(said).contains(" <p>" + imports(room) + " */");
    }

    private static String imports(String room) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        for (Path file : files(room)) {
            Matcher used = USED.matcher(code(file));
            while (used.find()) {
                String other = used.group(1).substring(0, used.group(1).length() - 1);
                if (!other.equals(room)) {
                    names.add(beside(room, other) ? other : first(other));
                }
            }
        }
        if (names.isEmpty()) {
            return "Imports no other package.";
        }
        List<String> codes = names.stream().map(name -> "{@code " + name + "}").toList();
        String last = codes.get(codes.size() - 1);
        List<String> others = codes.subList(0, codes.size() - 1);
        return "Imports " + (others.isEmpty() ? "" : String.join(", ", others) + " and ") + last + ".";
    }

    /** Tells whether another room is named in full: one of the same family, or a feature of the window. */
    private static boolean beside(String room, String other) {
        return first(other).equals(first(room)) || first(other).equals("ui");
    }

    private static String first(String room) {
        int dot = room.indexOf('.');
        return dot < 0 ? room : room.substring(0, dot);
    }

    private static String code(Path file) {
        if (file.endsWith("package-info.java")) {
            return "";
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.startsWith("package"))
                    .filter(line ->
                            !line.strip().startsWith("*") && !line.strip().startsWith("/"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files(String room) throws IOException {
        try (Stream<Path> files = Files.list(folder(room))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static Path folder(String room) {
        return SOURCES.resolve((OURS + room).replace('.', '/'));
    }
}
