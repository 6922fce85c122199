package org.tripletlab.data.download;

/**
 * Progress of a download.
 *
 * @param file the current file
 * @param mirror the current host
 * @param bytesDone bytes received of all files to download; decreases when a mirror fails
 * @param bytesTotal bytes of all files to download, an estimate until each file has begun
 * @param secondsLeft estimate of the time left, s; NaN while unknown
 */
public record DownloadProgress(String file, String mirror, long bytesDone, long bytesTotal, double secondsLeft) {
    /** Receives progress often, on the downloading thread: must return quickly and display only the newest. */
    @FunctionalInterface
    public interface Listener {
        /** Receives the newest progress. */
        void progress(DownloadProgress progress);
    }
}
