package org.tripletlab.data.download;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A download in a process of its own, to be killed. Arguments: folder, mirror, then name, length, SHA-256 of each file. */
final class DownloadProcess {
    private DownloadProcess() {}

    public static void main(String[] args) throws IOException {
        List<DownloadPlan.RemoteFile> files = new ArrayList<>();
        for (int i = 2; i < args.length; i += 3) {
            files.add(new DownloadPlan.RemoteFile(args[i], Long.parseLong(args[i + 1]), args[i + 2], 1000));
        }
        new MnistDownload(
                        new DownloadPlan(List.of(URI.create(args[1])), files),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(20))
                .download(Path.of(args[0]), progress -> {}, () -> false);
    }
}
