package org.tripletlab.cli.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.tripletlab.cli.support.SessionOptions;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.catalogue.ImageNeed;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Destination of an export. An existing file is replaced only on request. */
final class ExportTarget {
    @Option(names = "-o", required = true, paramLabel = "FILE", description = "File or folder to write.")
    private Path file;

    @Option(names = "--force", description = "Overwrite existing files.")
    private boolean force;

    /** Writes the lanes. */
    @FunctionalInterface
    interface Writer {
        void write(List<LaneRecord> lanes, Path file) throws IOException;
    }

    Path file() {
        return file;
    }

    boolean force() {
        return force;
    }

    /**
     * Exports a session, and says how large it is.
     *
     * @param need what of the images it cannot do without
     * @param files all that are written
     * @throws IOException if it cannot be read or written, or one of them is there already
     */
    int export(CommandLine command, SessionOptions session, ImageNeed need, List<Path> files, Writer writer)
            throws IOException {
        for (Path each : files) {
            Path folder = each.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new IOException(each + " cannot be written: there is no folder " + folder
                        + ". Create it or choose another folder.");
            }
            if (Files.exists(each) && Files.isSameFile(each, session.file())) {
                throw new IOException(
                        each + " is the session itself, which an export never replaces." + " Choose another name.");
            }
            if (Files.exists(each) && !force) {
                throw new IOException(each + " already exists. Choose another name, or give --force to replace it.");
            }
        }
        writer.write(session.records(need, command.getErr()), file);
        for (Path each : files) {
            if (Files.isRegularFile(each)) {
                command.getOut().println(String.format(Locale.ROOT, "%s (%.2f MB)", each, Files.size(each) / 1e6));
            } else {
                command.getOut().println(each);
            }
        }
        return CommandLine.ExitCode.OK;
    }
}
