package org.tripletlab.cli.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tripletlab.BenchmarkArguments;
import org.tripletlab.cli.Outcome;

/**
 * Saves a race of two lanes with 2,000 probe images and takes it out of the program in every way there is, twice; prints
 * the second times and the sizes as the table of the readme. Each time is that of the whole command without the start of Java:
 * reading the session and its images, drawing, writing. With a number of steps as argument the race is that long:
 * {@code mvn -q -Pbenchmark -Dbenchmark=ExportsBenchmark -Dbenchmark.arguments=600}.
 */
class ExportsBenchmark {
    private static final List<String> EXPORTS = List.of(
            "png --what sphere --width 1200 --height 900",
            "png --what sphere --width 8000 --height 8000",
            "png --what map",
            "png --what charts",
            "png --what matrix",
            "png --what sheet",
            "png --what contact",
            "svg --what sphere",
            "svg --what sheet",
            "svg --what contact",
            "pdf --what sphere",
            "pdf --what sheet",
            "pdf --what contact",
            "gif",
            "mp4",
            "html",
            "projector",
            "csv",
            "npz",
            "json",
            "worksheet");

    @Test
    void print() throws IOException {
        String steps = BenchmarkArguments.word(0, "600");
        Path folder = Files.createTempDirectory("exports");
        Path session = folder.resolve("race.tripletlab");
        require(Outcome.of("race", "hardest-vs-semi-hard", "--steps", steps, "--save", session.toString()));
        System.out.printf(Locale.ROOT, "| session, 2 lanes, %s steps | %s | |%n", steps, size(session));
        for (String export : EXPORTS) {
            String[] words = export.split(" ");
            Path target = folder.resolve("out" + ending(words[0]));
            double seconds = 0;
            for (int round = 0; round < 2; round++) {
                remove(target);
                long start = System.nanoTime();
                require(Outcome.of(Stream.concat(
                                Stream.of("export", words[0], session.toString(), "-o", target.toString()),
                                Stream.of(words).skip(1))
                        .toArray(String[]::new)));
                seconds = (System.nanoTime() - start) / 1e9;
            }
            System.out.printf(Locale.ROOT, "| `%s` | %s | %.1f s |%n", export, size(target), seconds);
        }
    }

    private static String ending(String format) {
        return switch (format) {
            case "projector" -> "";
            case "json" -> ".jsonl";
            case "worksheet" -> ".pdf";
            default -> "." + format;
        };
    }

    private static void require(Outcome outcome) {
        if (outcome.exitCode() != 0) {
            throw new IllegalStateException(outcome.err());
        }
    }

    private static String size(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            double bytes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            return bytes < 1e6
                    ? String.format(Locale.ROOT, "%.0f kB", bytes / 1e3)
                    : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
        }
    }

    private static void remove(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
        Files.deleteIfExists(target.resolveSibling("out-key.pdf"));
    }
}
