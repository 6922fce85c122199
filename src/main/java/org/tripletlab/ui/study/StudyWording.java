package org.tripletlab.ui.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.experiment.Preset;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.model.Sentences;

/** Texts of the study form, in the current language. */
final class StudyWording {
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    private final Texts texts;
    private final Sentences sentences;

    StudyWording(Texts texts) {
        this.texts = texts;
        this.sentences = new Sentences(texts);
    }

    /** Returns the progress of the study, or its expected size. */
    String state(StudyViewModel study) {
        StudyJob.Count count = study.countProperty().get();
        return switch (study.stageProperty().get()) {
            case READY -> before(study.form());
            case RUNNING -> count == null ? texts.get("study.starting") : running(count);
            case STOPPING -> texts.get("study.stopping");
            case STOPPED ->
                count == null
                        ? texts.get("study.stopped")
                        : texts.format("study.stopped-at", count.done(), count.all());
            case DONE -> done(study, count);
            case FAILED -> say(study.problem());
        };
    }

    private String done(StudyViewModel study, StudyJob.Count count) {
        return study.form()
                .previewProperty()
                .get()
                .report()
                .map(report ->
                        texts.format(count.all() == 1 ? "study.one-done-at" : "study.done-at", count.all(), report))
                .orElseGet(() -> texts.format(count.all() == 1 ? "study.one-done" : "study.done", count.all()));
    }

    /** Returns the description of the base experiment of a custom study. */
    String base(ExperimentSpec spec) {
        Optional<Preset> preset =
                Preset.all().stream().filter(each -> each.spec().equals(spec)).findFirst();
        return texts.format(
                "study.base",
                preset.map(each -> texts.get("preset." + each.id() + ".name")).orElseGet(() -> byHand(spec)));
    }

    /** Returns the reason why a row cannot be used; empty if it can. */
    String problem(VariedRow.Problem problem) {
        if (problem == null) {
            return "";
        }
        String sentence = sentences.say(problem.says());
        return problem.value()
                .map(value -> texts.format("study.vary.value", value, sentence))
                .orElse(sentence);
    }

    /** Returns a message as a sentence; empty for null. */
    String say(Message notice) {
        return notice == null ? "" : sentences.say(notice);
    }

    /** Returns the label of a parameter value. */
    String value(Parameter<?> parameter, String value) {
        return sentences.value(parameter, value);
    }

    /** Returns the name of a parameter. */
    String name(Parameter<?> parameter) {
        return texts.get(parameter.labelKey());
    }

    /** Returns which runs failed, with the reason of the first failure. */
    String failures(List<FinishedRun> finished) {
        List<FinishedRun> failed = finished.stream().filter(FinishedRun::failed).toList();
        return failed.isEmpty()
                ? ""
                : texts.format(
                        "study.failures",
                        failed.size(),
                        failed.get(0).outcome().failure().get());
    }

    private String before(StudyFormViewModel form) {
        StudyPreview preview = form.previewProperty().get();
        if (preview.problem().isPresent()) {
            return say(preview.problem().get());
        }
        String runs = texts.format(
                preview.counts().runs() == 1 ? "study.one-run" : "study.runs",
                preview.counts().runs());
        String leftOut = preview.counts().leftOut() == 0
                ? ""
                : texts.format("study.left-out", preview.counts().leftOut());
        String begun = preview.counts().done() == 0
                ? ""
                : preview.counts().done() >= preview.counts().runs()
                        ? texts.get("study.all-there")
                        : texts.format("study.begun", preview.counts().done());
        return runs + leftOut + begun;
    }

    private String running(StudyJob.Count count) {
        String far = texts.format("study.running", count.done(), count.all());
        return Double.isNaN(count.secondsLeft()) ? far : far + left(count.secondsLeft());
    }

    private String left(double seconds) {
        if (seconds < 1.5 * MINUTE) {
            return texts.format("study.left.seconds", Math.max(1, Math.ceil(seconds)));
        }
        return seconds < 1.5 * HOUR
                ? texts.format("study.left.minutes", Math.ceil(seconds / MINUTE))
                : texts.format("study.left.hours", seconds / HOUR);
    }

    private String byHand(ExperimentSpec spec) {
        List<String> parts = new ArrayList<>();
        for (Parameter<?> parameter : Parameters.all()) {
            if (spec.isSetByHand(parameter)) {
                parts.add(name(parameter) + " " + value(parameter, spec.text(parameter)));
            }
        }
        return String.join(" · ", parts);
    }
}
