package org.tripletlab.ui.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tripletlab.data.DatasetException;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.ui.model.LaneModel;

/**
 * Request to place the content of the pad with the networks of all lanes at one moment.
 *
 * @param content content of the pad
 * @param data images of the chosen lane, which determine the preparation of the pad's image
 * @param lanes lanes with a network
 * @param nudge image to blend with, if any
 */
record PadQuestion(PadContent content, TrainingData data, List<OfLane> lanes, Optional<Nudge> nudge) {
    PadQuestion {
        lanes = List.copyOf(lanes);
    }

    /**
     * Lane to be asked.
     *
     * @param lane its model
     * @param placer its placer
     * @param network its current network
     * @param onSphere whether the embeddings on its sphere are those of this network
     */
    record OfLane(LaneModel lane, LanePlacer placer, LanePlacer.Network network, boolean onSphere) {}

    /**
     * Answer to the request.
     *
     * @param question the request
     * @param prepared image prepared for the data of the chosen lane; empty if there is too little on the pad
     * @param refused reason why there is none
     * @param lanes answers of the lanes whose data suit the image
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

    /** Answer of one lane. */
    record LaneAnswer(OfLane of, LanePlacer.Answer answer) {}

    /** Tells whether the questions differ at most in lanes and networks. */
    boolean hasSameInput(PadQuestion other) {
        return content.equals(other.content) && nudge.equals(other.nudge) && data.equals(other.data);
    }

    /** Computes the answer. */
    Answer answered(Preparations preparations) {
        Preparations.Prepared prepared;
        try {
            prepared = preparations.prepared(content, data.trained().examples());
        } catch (DatasetException refused) {
            return new Answer(this, Optional.empty(), Optional.of(refused), List.of());
        }
        List<LaneAnswer> answers = new ArrayList<>();
        for (OfLane lane : lanes) {
            try {
                // Lanes may have other data sets, and an image that is too small for one may suit another.
                byte[] image = preparations
                        .prepared(content, lane.network.data().trained().examples())
                        .image();
                answers.add(new LaneAnswer(lane, lane.placer.place(lane.network, image, nudge)));
            } catch (DatasetException refused) {
                // Only the reason of the chosen lane is shown; this lane has no answer.
            }
        }
        return new Answer(this, Optional.of(prepared), Optional.empty(), answers);
    }
}
