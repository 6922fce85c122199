package org.tripletlab.ui.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.explain.Explanation;
import org.tripletlab.explain.Outlook;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionNote;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;

/** Sentences about the events and states of a run, in the current language. */
public final class Sentences {
    private static final Pattern SYMBOL = Pattern.compile("[, ] *(\\p{L}\\p{No}?)$");

    private final Texts texts;

    /** Creates sentences from these texts. */
    public Sentences(Texts texts) {
        this.texts = texts;
    }

    /** Returns the name of the shown state; before the first one, the name of the preparation. */
    public String stateWord(LiveModel model) {
        Measurement measurement = model.shownMeasurementProperty().get();
        if (isRefusal(model)) {
            return texts.get("refusal.word");
        }
        return measurement == null || isNow(RunnerPhase.FAILED, model) || isNow(RunnerPhase.PREPARING, model)
                ? texts.get("phase." + model.view().phase().name().toLowerCase(Locale.ROOT))
                : texts.get("state." + measurement.diagnosis().state().id() + ".word");
    }

    /** Returns the reason of the shown state, with the evidence; or the progress of the preparation, or an error. */
    public String stateSentence(LiveModel model) {
        if (model.view().status().problem() != null && model.liveProperty().get()) {
            return say(model.view().status().problem());
        }
        Optional<Recording> shown = model.shownRecording();
        if (shown.isEmpty() || model.probe().isEmpty() || isNow(RunnerPhase.PREPARING, model)) {
            return texts.get("activity." + model.view().status().activity());
        }
        return say(Explanation.state(shown.get(), model.probe().get(), outlook(model, shown.get())));
    }

    /** A run that plays beyond its planned steps has not ended. */
    private static Outlook outlook(LiveModel model, Recording shown) {
        boolean finished = Outlook.isAtEnd(shown) && model.view().phase() != RunnerPhase.RUNNING;
        boolean past = model.view().phase() == RunnerPhase.FINISHED
                && shown.measurement().step() < model.view().step();
        return new Outlook(chosenMiner(model, shown), finished, past);
    }

    /** Returns the miner of the next step: the chosen one at the newest step, unless a curriculum chooses. */
    private static String chosenMiner(LiveModel model, Recording shown) {
        ExperimentSpec now = model.view().spec();
        boolean chosen = model.liveProperty().get()
                && now.applies(Parameters.MINER)
                && !now.get(Parameters.MINER).equals(Parameters.CURRICULUM);
        return chosen ? now.get(Parameters.MINER) : shown.miner();
    }

    /** Returns the notes that {@link #notes} says about the shown state. */
    public List<SessionNote> saidNotes(LiveModel model) {
        return model.shownRecording().map(Explanation::said).orElse(List.of());
    }

    /** Tells whether the sentence is the reason of a rejected request that left the run unchanged. */
    public static boolean isRefusal(LiveModel model) {
        return model.view().status().problem() != null
                && model.view().phase() != RunnerPhase.FAILED
                && model.liveProperty().get();
    }

    private static boolean isNow(RunnerPhase phase, LiveModel model) {
        return model.view().phase() == phase && model.liveProperty().get();
    }

    /** Returns the notes beside the shown state. */
    public List<String> notes(LiveModel model) {
        if (model.shownRecording().isEmpty() || model.probe().isEmpty()) {
            return List.of();
        }
        Recording shown = model.shownRecording().get();
        return Explanation.notes(shown, model.probe().get(), outlook(model, shown)).stream()
                .map(this::say)
                .toList();
    }

    /** Returns a message as a sentence. */
    public String say(Message message) {
        return texts.say(message);
    }

    /** Returns a short description of an event, with parameters and choices by their labels instead of their ids. */
    public String event(SessionEvent event) {
        List<String> arguments = event.arguments();
        String key = "event." + event.kind().id();
        return switch (event.kind()) {
            case STAGE -> texts.format(key, value(Parameters.MINER, arguments.get(0)));
            case CHANGED -> changed(key, Parameters.byId(arguments.get(0)), arguments);
            case COLLAPSED, SEPARATED, DIVERGED -> texts.format(key, arguments.toArray());
        };
    }

    /** Returns the label of a choice, or the value itself if it is not one. */
    public String value(Parameter<?> parameter, String value) {
        String key = "parameter." + parameter.id() + ".choice." + value;
        return texts.has(key) ? texts.get(key) : value;
    }

    /** Returns the symbol of a parameter in formulas, with which its label ends: α of "Margin, α". */
    public Optional<String> symbol(Parameter<?> parameter) {
        String label = texts.get(parameter.labelKey());
        Matcher ending = SYMBOL.matcher(label);
        return ending.find() ? Optional.of(ending.group(1)) : Optional.empty();
    }

    private String changed(String key, Parameter<?> parameter, List<String> arguments) {
        String before = value(parameter, arguments.get(1));
        String now = value(parameter, arguments.get(2));
        return texts.format(key, texts.get(parameter.labelKey()), before, now);
    }
}
