package org.tripletlab.cli.data;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tripletlab.cli.support.Terminal;
import org.tripletlab.data.download.DownloadProgress;
import org.tripletlab.data.download.MnistDownload;
import org.tripletlab.io.CacheFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code data download}: downloads MNIST from a public mirror. */
@Command(
        name = "download",
        mixinStandardHelpOptions = true,
        description = "Downloads MNIST (11 MB) from a public mirror and checks it. Ctrl+C cancels it. Incomplete"
                + " files are removed.")
final class DataDownloadCommand implements Callable<Integer> {
    private static final long REDRAW_NANOS = 200_000_000L;

    @Spec
    private CommandSpec command;

    @Option(names = "--output", paramLabel = "DIR", description = "Target folder. Default: the user's cache folder.")
    private Path folder;

    private long drawnAt;

    @Override
    public Integer call() throws Exception {
        Path target = folder == null ? CacheFolder.ofThisUser().dataset("mnist") : folder;
        new MnistDownload().download(target, this::show, Thread.currentThread()::isInterrupted);
        PrintWriter err = command.commandLine().getErr();
        if (drawnAt != 0 && Terminal.isWatched()) {
            err.println();
        }
        command.commandLine().getOut().println("MNIST is complete in " + target.toAbsolutePath());
        return CommandLine.ExitCode.OK;
    }

    private void show(DownloadProgress progress) {
        long now = System.nanoTime();
        if (!Terminal.isWatched() || now - drawnAt < REDRAW_NANOS) {
            return;
        }
        drawnAt = now;
        PrintWriter err = command.commandLine().getErr();
        err.printf(
                Locale.ROOT,
                "\r%s from %s: %.1f of %.1f MB%s   ",
                progress.file(),
                progress.mirror(),
                progress.bytesDone() / 1e6,
                progress.bytesTotal() / 1e6,
                Double.isNaN(progress.secondsLeft())
                        ? ""
                        : String.format(Locale.ROOT, ", %.0f s left", progress.secondsLeft()));
        err.flush();
    }
}
