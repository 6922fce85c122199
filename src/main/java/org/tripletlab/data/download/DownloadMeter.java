package org.tripletlab.data.download;

import java.util.List;
import java.util.OptionalLong;

/** Progress over all files of one download, with an estimate of the remaining time. */
final class DownloadMeter {
    private static final double SECONDS_BEFORE_ESTIMATE = 0.5;
    private static final double NANOS_PER_SECOND = 1e9;

    private final DownloadProgress.Listener listener;
    private final long begin = System.nanoTime();
    private DownloadPlan.RemoteFile file;
    private String mirror = "";
    private long later;
    private long finished;
    private long expected;
    private long current;
    private long abandoned;

    DownloadMeter(List<DownloadPlan.RemoteFile> missing, DownloadProgress.Listener listener) {
        this.listener = listener;
        this.later =
                missing.stream().mapToLong(DownloadPlan.RemoteFile::transfer).sum();
    }

    /** Called when a mirror is tried for a file, for the first time or after another failed. */
    void attempt(DownloadPlan.RemoteFile wanted, String host) {
        if (wanted.equals(file)) {
            abandoned += current;
        } else {
            later -= wanted.transfer();
        }
        file = wanted;
        mirror = host;
        current = 0;
        expected = wanted.transfer();
        report();
    }

    /** Called when the mirror has answered. */
    void begin(OptionalLong length) {
        expected = length.orElse(expected);
    }

    /** Called with the number of bytes received of the file. */
    void received(long bytes) {
        current = bytes;
        report();
    }

    /** Called when the file is complete and in place. */
    void finish() {
        finished += current;
        current = 0;
        expected = 0;
        report();
    }

    private void report() {
        long done = finished + current;
        long total = finished + Math.max(expected, current) + later;
        double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
        double rate = (done + abandoned) / seconds;
        double left = seconds < SECONDS_BEFORE_ESTIMATE || rate == 0 ? Double.NaN : (total - done) / rate;
        listener.progress(new DownloadProgress(file.compressedName(), mirror, done, total, left));
    }
}
