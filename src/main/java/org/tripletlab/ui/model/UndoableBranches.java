package org.tripletlab.ui.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.tripletlab.compare.Lane;
import org.tripletlab.text.Message;

/** Branched lanes, which undo closes again; each branch is told as news, because one key makes it. */
final class UndoableBranches implements Undoable {
    /** Maximum number of branches that are remembered. */
    private static final int MOST = 8;

    private final LanesModel lanes;
    private final Consumer<Message> news;
    private final Deque<Branched> branches = new ArrayDeque<>();

    /** A lane by its letter and origin, which it still has after it was closed and brought back. */
    private record Branched(long since, char letter, Lane.Origin origin) {
        boolean is(Lane lane) {
            return lane.letter() == letter
                    && lane.origin().filter(origin::equals).isPresent();
        }
    }

    UndoableBranches(LanesModel lanes, Consumer<Message> news) {
        this.lanes = lanes;
        this.news = news;
        lanes.setOnBranch(this::branched);
    }

    private void branched(boolean added) {
        Lane lane = lanes.chosenProperty().get().lane();
        if (!added) {
            boolean recorded = !lanes.focus().view().recordings().isEmpty();
            news.accept(Message.of(recorded ? "lanes.branch.no-images" : "lanes.branch.no-step"));
            return;
        }
        lane.origin().ifPresent(origin -> {
            branches.push(new Branched(System.nanoTime(), lane.letter(), origin));
            if (branches.size() > MOST) {
                branches.removeLast();
            }
            news.accept(Message.of(
                    "lanes.branched", String.valueOf(lane.letter()), String.valueOf(origin.letter()), origin.step()));
        });
    }

    @Override
    public Optional<Step> undo() {
        for (Branched branch : branches) {
            for (LaneModel lane : lanes.lanes()) {
                if (lanes.lanes().size() > 1 && branch.is(lane.lane())) {
                    Message says = Message.of(
                            "bring-back.branch",
                            String.valueOf(branch.letter()),
                            String.valueOf(branch.origin().letter()),
                            branch.origin().step());
                    return Optional.of(new Step(branch.since(), says, () -> lanes.unbranch(lane)));
                }
            }
        }
        return Optional.empty();
    }

    /** The closed lane is among the lanes that can be brought forward. */
    @Override
    public Optional<Step> redo() {
        return Optional.empty();
    }
}
