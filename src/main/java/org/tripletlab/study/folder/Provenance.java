package org.tripletlab.study.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tripletlab.export.ProgramVersion;

/**
 * Origin of the results of a study.
 *
 * @param program name and version
 * @param machine system, processor, cores, Java
 * @param begun date of the start, as 2026-11-24
 */
record Provenance(String program, String machine, String begun) {
    /** Returns the origin for this program on this machine today. */
    static Provenance here() {
        String machine = String.format(
                Locale.ROOT,
                "%s, %s, %d cores, Java %s",
                processor().orElse(System.getProperty("os.arch")),
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.specification.version"));
        return new Provenance(
                "TripletLab " + ProgramVersion.read(),
                machine,
                LocalDate.now(ZoneId.systemDefault()).toString());
    }

    /** Returns the name of the processor if the system has it in a file. */
    private static Optional<String> processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException notLinux) {
            return Optional.empty();
        }
    }
}
