package org.tripletlab.data.download;

import org.tripletlab.data.DatasetException;

/** The user cancelled a download; complete files are kept. */
public final class DownloadCancelledException extends DatasetException {
    private static final long serialVersionUID = 1;

    /** Creates the exception. */
    public DownloadCancelledException() {
        super("The download was cancelled; complete files are kept. Start it again to get the rest.");
    }
}
