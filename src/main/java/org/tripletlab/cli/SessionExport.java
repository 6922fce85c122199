package org.tripletlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tripletlab.export.LaneRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes a saved session as something else; what, is said by the command's name. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
abstract class SessionExport implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Mixin
    private ExportTarget target = new ExportTarget();

    @Override
    public Integer call() throws Exception {
        check();
        return target.export(command.commandLine(), session, files(target.file()), this::write);
    }

    /** Refuses what cannot be, before the session is read; nothing by itself. */
    void check() {}

    /** Returns every file that is written when this one is asked for, so that none is replaced unasked. */
    List<Path> files(Path output) {
        return List.of(output);
    }

    /** Tells whether what is there may be replaced. */
    final boolean replaces() {
        return target.force();
    }

    /**
     * Writes the lanes.
     *
     * @throws IOException with one sentence if they cannot be written
     */
    abstract void write(List<LaneRecord> lanes, Path output) throws IOException;
}
