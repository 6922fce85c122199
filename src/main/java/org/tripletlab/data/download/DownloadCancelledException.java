package org.tripletlab.data.download;

import org.tripletlab.data.DatasetException;
import org.tripletlab.text.Message;

/** The user cancelled a download; complete files are kept. */
public final class DownloadCancelledException extends DatasetException {
    private static final long serialVersionUID = 1;

    /** Creates the exception. */
    public DownloadCancelledException() {
        super(Message.of("download.refused.cancelled"));
    }
}
