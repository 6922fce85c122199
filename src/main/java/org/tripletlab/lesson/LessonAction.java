package org.tripletlab.lesson;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;

/**
 * What a page does to the window: a block of lines {@code key: value}.
 *
 * @param lanes the experiments to begin, one to four from left to right; empty to go on with the present ones
 * @param changes values that are changed in the present runs, in this order
 * @param until the step at which all lanes pause; empty for their end
 * @param view the view to open beside the spheres; empty to leave it
 */
public record LessonAction(List<ExperimentSpec> lanes, List<Change> changes, OptionalInt until, Optional<View> view) {
    /** Copies the lists. */
    public LessonAction {
        lanes = List.copyOf(lanes);
        changes = List.copyOf(changes);
    }

    /** A view beside the spheres. */
    public enum View {
        /** The spheres alone. */
        SPHERE("sphere"),
        /** The flat map. */
        MAP("map"),
        /** The charts. */
        CHARTS("charts"),
        /** The angles between class means. */
        ANGLES("angles"),
        /** A triplet under the microscope. */
        TRIPLET("triplet"),
        /** The drawing pad. */
        DRAW("draw"),
        /** Verification. */
        VERIFY("verify"),
        /** One-shot recognition. */
        ONE_SHOT("one-shot");

        private final String id;

        View(String id) {
            this.id = id;
        }

        /** Returns its name in lesson files. */
        public String id() {
            return id;
        }
    }

    /**
     * A value that is changed while a run pauses.
     *
     * @param lane letter of the lane; empty for all lanes
     * @param parameter a parameter that can be changed during a run
     * @param value its new value as text, which was checked
     */
    public record Change(Optional<Character> lane, Parameter<?> parameter, String value) {
        /** Returns the experiment after the change. */
        public ExperimentSpec applyTo(ExperimentSpec before) {
            return changed(before, parameter);
        }

        private <T> ExperimentSpec changed(ExperimentSpec before, Parameter<T> changedParameter) {
            return before.withLive(changedParameter, changedParameter.parse(value));
        }
    }
}
