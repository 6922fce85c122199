package org.tripletlab.ui.session;

import java.io.IOException;
import java.nio.file.Path;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.store.ExperimentFile;
import org.tripletlab.store.ShareLine;
import org.tripletlab.text.Message;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.ActivityKind;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.Transport;

/** Import and export of the experiment of the chosen lane, as a file or as one line, without recorded data. */
public final class ExperimentExchange {
    private final LanesModel lanes;
    private final Transport transport;
    private final Background background;
    private final Activities activities;

    ExperimentExchange(LanesModel lanes, Transport transport, Background background, Activities activities) {
        this.lanes = lanes;
        this.transport = transport;
        this.background = background;
        this.activities = activities;
    }

    /** Writes the experiment of the chosen lane to a file. */
    public void save(Path target) {
        ExperimentSpec spec = lanes.focus().view().spec();
        background.run(
                () -> {
                    ExperimentFile.write(target, spec);
                    return target;
                },
                done -> activities.finish(ActivityKind.SAVE, Message.of("file.experiment.saved", done.toString())),
                problem -> activities.fail(ActivityKind.SAVE, ErrorMessage.of(problem)));
    }

    /** Returns the experiment of the chosen lane as one line. */
    public String line() {
        return ShareLine.of(lanes.focus().view().spec());
    }

    /** Starts the experiment of a line. */
    public void begin(String line) {
        try {
            transport.begin(ShareLine.read(line));
            activities.finish(ActivityKind.OPEN, Message.of("file.line.begun"));
        } catch (IOException | RuntimeException refused) {
            refuse(refused);
        }
    }

    /** Starts the experiment of a file. */
    void open(Path source) {
        background.run(
                () -> ExperimentFile.read(source),
                spec -> {
                    transport.begin(spec);
                    activities.finish(
                            ActivityKind.OPEN,
                            Message.of("file.opened", source.getFileName().toString()));
                },
                this::refuse);
    }

    private void refuse(Exception problem) {
        activities.fail(ActivityKind.OPEN, ErrorMessage.of(problem));
    }
}
