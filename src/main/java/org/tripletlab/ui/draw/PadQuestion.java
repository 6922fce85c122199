package org.tripletlab.ui.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tripletlab.data.DatasetException;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.ui.model.LaneModel;

/**
 * What is asked of all lanes at one moment: where is what is on the pad?
 *
 * @param content what is on it
 * @param data the images of the chosen lane, which say what the pad's prepared image looks like
 * @param lanes those with a network to ask
 * @param nudge what to blend it with, if anything
 */
record PadQuestion(PadContent content, TrainingData data, List<OfLane> lanes, Optional<Nudge> nudge) {
    PadQuestion {
        lanes = List.copyOf(lanes);
    }

    /**
     * One lane.
     *
     * @param lane which
     * @param placer its
     * @param network that it has now
     * @param seen whether the embeddings on its sphere are those of this network
     */
    record OfLane(LaneModel lane, LanePlacer placer, LanePlacer.Network network, boolean seen) {}

    /**
     * The answer.
     *
     * @param question what was asked
     * @param prepared the image for the chosen lane's data; empty if there is too little on the pad
     * @param refused why not
     * @param lanes the answers of those lanes that could be asked
     */
    record Answer(
            PadQuestion question,
            Optional<Preparations.Prepared> prepared,
            Optional<DatasetException> refused,
            List<LaneAnswer> lanes) {
        Answer {
            lanes = List.copyOf(lanes);
        }

        Optional<LaneAnswer> of(LaneModel lane) {
            return lanes.stream().filter(each -> each.of().lane() == lane).findFirst();
        }
    }

    /** The answer of one lane. */
    record LaneAnswer(OfLane of, LanePlacer.Answer answer) {}

    /** Finds the answer. */
    Answer answered(Preparations preparations) {
        Preparations.Prepared prepared;
        try {
            prepared = preparations.prepared(content, data.trainingExamples());
        } catch (DatasetException refused) {
            return new Answer(this, Optional.empty(), Optional.of(refused), List.of());
        }
        List<LaneAnswer> answers = new ArrayList<>();
        for (OfLane lane : lanes) {
            try {
                // Lanes may have other images, and what says nothing to one may be a picture to another.
                byte[] image = preparations
                        .prepared(content, lane.network.data().trainingExamples())
                        .image();
                answers.add(new LaneAnswer(lane, lane.placer.place(lane.network, image, nudge)));
            } catch (DatasetException refused) {
                // The chosen lane's reason is told; this one has no answer.
            }
        }
        return new Answer(this, Optional.of(prepared), Optional.empty(), answers);
    }
}
