package org.tripletlab.ui.enrol;

import java.util.List;
import java.util.Optional;
import org.tripletlab.data.Examples;
import org.tripletlab.store.EnrolledImage;
import org.tripletlab.text.Message;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.Latest;
import org.tripletlab.ui.model.LanePairs;
import org.tripletlab.ui.model.MeasuredPairs;

/** Background query of the network of one lane, repeated after a change of the network, the image or the enrolled images. */
final class LaneQuery {
    private record Question(MeasuredPairs pairs, List<EnrolledImage> enrolled, QueryImage image) {
        List<NamedDistance> distances() {
            return EnrolledDistances.of(pairs.network().orElseThrow(), pairs.data(), enrolled, image);
        }
    }

    private final LanePairs.Entry entry;
    private final Latest<Question, List<NamedDistance>> distances;
    private LaneAnswer answer;

    LaneQuery(LanePairs.Entry entry, Background background) {
        this.entry = entry;
        this.distances = new Latest<Question, List<NamedDistance>>(
                        background, "The network could not be asked about an image.")
                .whenAnswered(this::take);
        this.answer = LaneAnswer.problem(entry.lane(), Message.of("enrol.asking"));
    }

    LaneAnswer ask(List<EnrolledImage> enrolled, QueryImage image) {
        Optional<MeasuredPairs> measured = entry.measured();
        if (measured.isEmpty()) {
            return refuse(Message.of(entry.absence()));
        }
        if (measured.get().network().isEmpty()) {
            return refuse(Message.of("enrol.scrubbed", measured.get().snapshot().step()));
        }
        Examples wanted = measured.get().data().trained().examples();
        if (wanted.height() != image.height() || wanted.width() != image.width()) {
            return refuse(Message.of("enrol.size", wanted.height(), wanted.width(), image.height(), image.width()));
        }
        distances.ask(new Question(measured.get(), enrolled, image), Question::distances);
        return answer;
    }

    private LaneAnswer refuse(Message why) {
        distances.forget();
        answer = LaneAnswer.problem(entry.lane(), why);
        return answer;
    }

    private void take(Question of, List<NamedDistance> found) {
        boolean nowhere = found.stream().allMatch(each -> Double.isNaN(each.distance()));
        answer = nowhere
                ? LaneAnswer.problem(entry.lane(), Message.of("enrol.nowhere"))
                : new LaneAnswer(entry.lane(), Optional.empty(), of.pairs, found);
    }
}
