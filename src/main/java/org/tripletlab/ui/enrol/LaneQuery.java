package org.tripletlab.ui.enrol;

import java.util.List;
import java.util.Optional;
import org.tripletlab.data.Examples;
import org.tripletlab.evaluation.FrozenNetwork;
import org.tripletlab.store.EnrolledImage;
import org.tripletlab.text.Message;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.LanePairs;
import org.tripletlab.ui.model.MeasuredPairs;

/** Background query of the network of one lane, repeated after a change of the network, the image or the enrolled images. */
final class LaneQuery {
    private record Question(MeasuredPairs pairs, List<EnrolledImage> enrolled, QueryImage image) {}

    private final LanePairs.Entry entry;
    private final Background background;
    private Question lastQuestion;
    private boolean busy;
    private LaneAnswer answer;

    LaneQuery(LanePairs.Entry entry, Background background) {
        this.entry = entry;
        this.background = background;
        this.answer = LaneAnswer.problem(entry.lane(), Message.of("enrol.asking"));
    }

    LaneAnswer ask(List<EnrolledImage> enrolled, QueryImage image) {
        Optional<MeasuredPairs> measured = entry.measured();
        if (measured.isEmpty()) {
            return refuse(Message.of(entry.absence()));
        }
        Optional<FrozenNetwork> network = measured.get().network();
        if (network.isEmpty()) {
            return refuse(Message.of("enrol.scrubbed", measured.get().snapshot().step()));
        }
        Examples wanted = measured.get().data().trained().examples();
        if (wanted.height() != image.height() || wanted.width() != image.width()) {
            return refuse(Message.of("enrol.size", wanted.height(), wanted.width(), image.height(), image.width()));
        }
        Question now = new Question(measured.get(), enrolled, image);
        if (!now.equals(lastQuestion) && !busy) {
            lastQuestion = now;
            busy = true;
            background.run(
                    () -> EnrolledDistances.of(network.get(), now.pairs.data(), enrolled, image),
                    found -> take(now, found),
                    problem -> fail(problem));
        }
        return answer;
    }

    private LaneAnswer refuse(Message why) {
        lastQuestion = null;
        answer = LaneAnswer.problem(entry.lane(), why);
        return answer;
    }

    private void take(Question of, List<NamedDistance> found) {
        busy = false;
        if (of.equals(lastQuestion)) {
            boolean nowhere = found.stream().allMatch(each -> Double.isNaN(each.distance()));
            answer = nowhere
                    ? LaneAnswer.problem(entry.lane(), Message.of("enrol.nowhere"))
                    : new LaneAnswer(entry.lane(), Optional.empty(), of.pairs, found);
        }
    }

    private void fail(Exception problem) {
        busy = false;
        throw new IllegalStateException("The network could not be asked about an image.", problem);
    }
}
