package org.tripletlab.data.download;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.tripletlab.data.DatasetException;
import org.tripletlab.io.LocalDisk;
import org.tripletlab.text.Message;

/**
 * Downloads the four files of MNIST from the first mirror that delivers them intact.
 *
 * <p>A file is written under a temporary name, synced to the disk, checked by length and SHA-256 of its uncompressed
 * bytes, and only then moved to its name atomically: a file of that name is always complete. Existing correct files are
 * not downloaded again. Everything runs on the caller's thread; only the platform's HTTP client has threads of its own.
 */
public final class MnistDownload {
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration STALL = Duration.ofSeconds(20);

    private final DownloadPlan plan;
    private final MirrorTransfer transfer;
    private final LocalDisk disk;

    /** Downloads MNIST from its public mirrors, through the system's proxy. */
    public MnistDownload() {
        this(DownloadPlan.mnist(), CONNECT, STALL);
    }

    /**
     * Creates a download of other files or with other timeouts.
     *
     * @param plan mirrors and files
     * @param connect timeout of a connection
     * @param stall timeout of the next byte
     */
    public MnistDownload(DownloadPlan plan, Duration connect, Duration stall) {
        this(plan, connect, stall, LocalDisk.REAL);
    }

    MnistDownload(DownloadPlan plan, Duration connect, Duration stall, LocalDisk disk) {
        this.plan = plan;
        this.transfer = new MirrorTransfer(SystemProxy.selector(System.getenv()), connect, stall);
        this.disk = disk;
    }

    /**
     * Downloads all missing files; blocks until they are complete.
     *
     * @param folder target folder; created if necessary
     * @param listener receives progress, on this thread
     * @param cancelled called several times a second, on this thread; true ends the download. Interrupting the thread
     *     does the same
     * @throws DownloadCancelledException if cancelled
     * @throws DatasetException if no mirror delivers a file, or the folder cannot be written; the message gives the
     *     cause
     */
    public void download(Path folder, DownloadProgress.Listener listener, BooleanSupplier cancelled)
            throws DatasetException {
        DownloadFolder target = new DownloadFolder(folder, plan.files(), disk);
        target.prepare();
        List<DownloadPlan.RemoteFile> missing = target.missing();
        target.checkSpace(missing);
        DownloadMeter meter = new DownloadMeter(missing, listener);
        for (DownloadPlan.RemoteFile file : missing) {
            fetchFromAnyMirror(target, file, meter, cancelled);
        }
    }

    private void fetchFromAnyMirror(
            DownloadFolder target, DownloadPlan.RemoteFile file, DownloadMeter meter, BooleanSupplier cancelled)
            throws DatasetException {
        List<Message> failures = new ArrayList<>();
        for (URI mirror : plan.mirrors()) {
            meter.attempt(file, mirror.getAuthority());
            Path part = target.newPart(file);
            try {
                fetch(mirror.resolve(file.compressedName()), part, file, meter, cancelled);
                target.place(part, file);
                meter.finish();
                return;
            } catch (MirrorException e) {
                discard(part, e);
                failures.add(Message.of("download.failure", mirror.getAuthority(), e.message()));
            } catch (DatasetException e) {
                discard(part, e);
                throw e;
            } catch (IOException e) {
                discard(part, e);
                throw target.cannotWrite(file, e);
            }
        }
        Message all = failures.stream()
                .reduce((first, next) -> Message.of("download.failures", first, next))
                .orElseThrow();
        throw new DatasetException(Message.of(
                "download.refused.mirrors",
                file.compressedName(),
                all,
                target.folder().toString()));
    }

    private void fetch(
            URI address, Path part, DownloadPlan.RemoteFile file, DownloadMeter meter, BooleanSupplier cancelled)
            throws IOException {
        try (OutputStream out = disk.create(part)) {
            transfer.fetch(address, file.largestTransfer(), receiver(out, meter), cancelled);
        }
        disk.sync(part);
        ContentCheck check = ContentCheck.compressed(part, file);
        if (check.verdict() != ContentCheck.Verdict.VALID) {
            throw new MirrorException(
                    Message.of("download.mirror.content", check.detail().orElseThrow()));
        }
    }

    private static MirrorTransfer.Receiver receiver(OutputStream out, DownloadMeter meter) {
        WritableByteChannel channel = Channels.newChannel(out);
        return new MirrorTransfer.Receiver() {
            @Override
            public void begin(OptionalLong length) {
                meter.begin(length);
            }

            @Override
            public void take(ByteBuffer bytes, long received) throws IOException {
                channel.write(bytes);
                meter.received(received);
            }
        };
    }

    private static void discard(Path part, IOException failure) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
