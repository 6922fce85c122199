package org.tripletlab.data.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Mirrors and files of a download.
 *
 * @param mirrors folders on the web that all hold the same files, tried in this order; each ends in a slash
 * @param files the files
 */
public record DownloadPlan(List<URI> mirrors, List<RemoteFile> files) {
    private static final String RESOURCE = "mnist-download.properties";

    /**
     * A file identified by its content.
     *
     * @param name its name when uncompressed; mirrors hold it as {@code name.gz}
     * @param bytes its uncompressed length
     * @param sha256 hexadecimal SHA-256 of its uncompressed bytes
     * @param transfer approximate number of compressed bytes, for progress only
     */
    public record RemoteFile(String name, long bytes, String sha256, long transfer) {
        /** Returns the name of the compressed file. */
        public String compressedName() {
            return name + ".gz";
        }

        /** Returns the largest accepted number of compressed bytes: gzip cannot exceed it. */
        long largestTransfer() {
            return bytes + bytes / 1000 + 1024;
        }
    }

    /** Checks that there are mirrors and files, and copies the lists. */
    public DownloadPlan {
        if (mirrors.isEmpty() || files.isEmpty()) {
            throw new IllegalArgumentException("A download needs at least one mirror and one file, not "
                    + mirrors.size() + " and " + files.size() + ".");
        }
        mirrors = List.copyOf(mirrors);
        files = List.copyOf(files);
    }

    /** Returns the plan for MNIST from the properties file beside this class. */
    public static DownloadPlan mnist() {
        Properties properties = new Properties();
        try (InputStream in = DownloadPlan.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its resource " + RESOURCE + ". Build it again.");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<URI> mirrors = new ArrayList<>();
        for (int i = 1; properties.containsKey("mirror." + i); i++) {
            mirrors.add(URI.create(properties.getProperty("mirror." + i)));
        }
        List<RemoteFile> files = new ArrayList<>();
        for (int i = 1; properties.containsKey("file." + i + ".name"); i++) {
            String key = "file." + i + ".";
            files.add(new RemoteFile(
                    properties.getProperty(key + "name"),
                    Long.parseLong(properties.getProperty(key + "bytes")),
                    properties.getProperty(key + "sha256"),
                    Long.parseLong(properties.getProperty(key + "transfer"))));
        }
        return new DownloadPlan(mirrors, files);
    }
}
