package org.tripletlab.data.download;

/**
 * How far a download has come.
 *
 * @param file the file under way
 * @param mirror the host it comes from
 * @param bytesDone bytes received of all files that had to be fetched; falls back when a mirror fails
 * @param bytesTotal bytes of all files that have to be fetched, an estimate until each file has begun
 * @param secondsLeft estimate of the time left, s; NaN while there is no telling
 */
public record DownloadProgress(String file, String mirror, long bytesDone, long bytesTotal, double secondsLeft) {
    /** Receives progress on the thread that downloads, often: be quick, and show the newest only. */
    @FunctionalInterface
    public interface Listener {
        /** Takes the newest progress. */
        void progress(DownloadProgress progress);
    }
}
