package org.tripletlab.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.text.Message;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.Transport;
import org.tripletlab.ui.sphere.SphereFrame;
import org.tripletlab.ui.sphere.SphereSwitches;
import org.tripletlab.ui.sphere.SphereViewModel;

/**
 * Commands of the keys that also type text. Each tells what it did and how to go back, because text that was meant for a field can reach
 * the window.
 */
final class LetterCommands {
    private final WindowCommands commands;
    private final LanesModel lanes;
    private final Transport transport;
    private final Supplier<SphereViewModel> sphere;
    private final Consumer<Message> news;

    /**
     * Creates the commands.
     *
     * @param sphere sphere of the chosen lane
     * @param news tells what was done
     */
    LetterCommands(
            WindowCommands commands,
            LanesModel lanes,
            Transport transport,
            Supplier<SphereViewModel> sphere,
            Consumer<Message> news) {
        this.commands = commands;
        this.lanes = lanes;
        this.transport = transport;
        this.sphere = sphere;
        this.news = news;
    }

    /** Runs the command of a key, and tells whether it has one. */
    boolean run(KeyCode key) {
        switch (key) {
            // Tells of itself, as it has buttons, too.
            case B -> commands.branchLane();
            case S -> solo();
            case I -> {
                commands.sideShownProperty().set(!commands.sideShownProperty().get());
                tell(commands.sideShownProperty(), "key.inspector.on", "key.inspector.off");
            }
            default -> {
                return onSphere(key);
            }
        }
        return true;
    }

    private void solo() {
        if (!lanes.comparingProperty().get()) {
            news.accept(Message.of("key.lane.single"));
            return;
        }
        commands.toggleSolo();
        String letter = String.valueOf(lanes.chosenProperty().get().letter());
        news.accept(
                lanes.soloProperty().get().isPresent()
                        ? Message.of("key.lane.alone", letter)
                        : Message.of("key.lane.all", letter));
    }

    private boolean onSphere(KeyCode key) {
        SphereViewModel model = sphere.get();
        Map<KeyCode, Runnable> switches = SphereSwitches.keys(model);
        if (!switches.containsKey(key)) {
            return false;
        }
        switches.get(key).run();
        switch (key) {
            case F -> news.accept(Message.of("key.fit"));
            case G -> tell(model.graticuleProperty(), "key.grid.on", "key.grid.off");
            case C -> {
                if (model.conesPossibleProperty().get()) {
                    tell(model.conesProperty(), "key.cones.on", "key.cones.off");
                } else {
                    news.accept(Message.of("sphere.switch.cones.projected"));
                }
            }
            case M -> {
                if (model.mapPossibleProperty().get()) {
                    tell(model.mapProperty(), "key.map.on", "key.map.off");
                } else {
                    news.accept(Message.of("sphere.switch.map.circle"));
                }
            }
            case L ->
                news.accept(Message.of(
                        switch (model.lensModeProperty().get()) {
                            case AUTO -> "key.lens.auto";
                            case ALWAYS -> "key.lens.always";
                            case NEVER -> "key.lens.never";
                        }));
            default -> {
                // Escape only clears.
            }
        }
        return true;
    }

    private void tell(ObservableBooleanValue shown, String on, String off) {
        news.accept(Message.of(shown.get() ? on : off));
    }

    /** Hides a class, or shows it again. */
    void toggleClass(int label) {
        SphereViewModel model = sphere.get();
        model.toggleClass(label);
        SphereFrame frame = model.frameProperty().get();
        List<String> names = frame == null ? List.of() : frame.classes().names();
        if (label < names.size()) {
            boolean hidden = model.hiddenProperty().get().get(label);
            news.accept(Message.of(hidden ? "key.class.off" : "key.class.on", names.get(label), label));
        }
    }

    /** Starts all lanes again. */
    void restart() {
        boolean lost = lanes.newestStep() > 0;
        transport.restart();
        news.accept(Message.of(lost ? "key.restart.lost" : "key.restart"));
    }

    /** Starts a new run with the next seed. */
    void newSeed() {
        boolean lost = lanes.newestStep() > 0;
        long seed = lanes.focus().view().spec().get(Parameters.SEED) + 1;
        transport.newSeed();
        news.accept(Message.of(lost ? "key.new-seed.lost" : "key.new-seed", seed));
    }

    /** Selects the next lower speed. */
    void slower() {
        transport.slower();
        news.accept(Message.of("key.slower", speed()));
    }

    /** Selects the next higher speed. */
    void faster() {
        transport.faster();
        news.accept(Message.of("key.faster", speed()));
    }

    private Message speed() {
        double speed = Transport.SPEEDS.get(transport.speedIndexProperty().get());
        if (Double.isInfinite(speed)) {
            return Message.of("speed.full");
        }
        return Message.of(speed == 1 ? "speed.step" : "speed.steps", speed);
    }
}
