package org.tripletlab.ui.enrol;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.tripletlab.store.EnrolledImage;
import org.tripletlab.text.Message;
import org.tripletlab.ui.model.Undoable;

/** Images removed from the enrolled ones, which can be restored in the reverse order and removed again. */
final class RemovedImages implements Undoable {
    private final Replacement replace;
    private final Deque<Removal> removals = new ArrayDeque<>();
    private final Deque<Removal> restored = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper restorable = new ReadOnlyBooleanWrapper(false);
    private List<EnrolledImage> present = List.of();

    /** Replacement of the enrolled images. */
    interface Replacement {
        /** Replaces the images, and tells whether there was room for them. */
        boolean with(List<EnrolledImage> images);
    }

    private record Removal(long since, List<EnrolledImage> before, List<EnrolledImage> removed, Message says) {
        Removal now() {
            return new Removal(System.nanoTime(), before, removed, says);
        }
    }

    /**
     * Creates an empty list.
     *
     * @param replace replaces the enrolled images, and tells whether it did
     */
    RemovedImages(Replacement replace) {
        this.replace = replace;
    }

    /** Sets the enrolled images; removals are forgotten if they are of another size. */
    void follow(List<EnrolledImage> enrolled, boolean sameSize) {
        present = enrolled;
        if (!sameSize) {
            forget();
        }
    }

    /** Removes images; what was restored before can no longer be removed again. */
    void remove(List<EnrolledImage> gone, Message says) {
        restored.clear();
        removals.push(new Removal(System.nanoTime(), present, gone, says));
        replace.with(without(gone));
        restorable.set(true);
    }

    /** Forgets all removals. */
    void forget() {
        removals.clear();
        restored.clear();
        restorable.set(false);
    }

    ReadOnlyBooleanProperty restorableProperty() {
        return restorable.getReadOnlyProperty();
    }

    @Override
    public Optional<Step> undo() {
        return Optional.ofNullable(removals.peek())
                .map(last -> new Step(last.since(), last.says(), () -> restore(last)));
    }

    @Override
    public Optional<Step> redo() {
        return Optional.ofNullable(restored.peek())
                .map(last -> new Step(last.since(), Message.of("bring-forward.enrolled"), () -> removeAgain(last)));
    }

    private void restore(Removal last) {
        // In the order of that time, before what was enrolled since.
        List<EnrolledImage> all = new ArrayList<>(last.before());
        present.stream().filter(each -> !all.contains(each)).forEach(all::add);
        if (replace.with(all)) {
            removals.pop();
            restored.push(last.now());
            restorable.set(!removals.isEmpty());
        }
    }

    private void removeAgain(Removal last) {
        restored.pop();
        removals.push(last.now());
        replace.with(without(last.removed()));
        restorable.set(true);
    }

    private List<EnrolledImage> without(List<EnrolledImage> gone) {
        return present.stream().filter(each -> !gone.contains(each)).toList();
    }
}
