package org.tripletlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tripletlab.compare.PastLanes;
import org.tripletlab.compare.PresetComparison;
import org.tripletlab.data.DataRemark;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.experiment.Preset;
import org.tripletlab.experiment.StageCondition;
import org.tripletlab.export.catalogue.Exporter;
import org.tripletlab.export.catalogue.Exporters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.io.WriteFault;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.diagnosis.SessionNote;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.option.Kind;
import org.tripletlab.study.PresetStudies;
import org.tripletlab.study.Study;
import org.tripletlab.study.summary.StudyMetric;
import org.tripletlab.ui.chart.ChartMetric;
import org.tripletlab.ui.help.HelpCatalogue;

/** Every text is used, every text that is asked for exists, and no pane speaks for itself. */
class TextUseTest {
    private static final Path SOURCES = Path.of("src/main/java/org/tripletlab");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)*");
    private static final Pattern SPEECH =
            Pattern.compile("\\p{IsHan}|\\b[A-Z][a-z]{2,}|[A-Za-z]{2,}[,.!?:]? [A-Za-z]{2,}");
    private static final Set<String> NOT_SPEECH = Set.of(
            "yyyy-MM-dd HH:mm",
            "com.sun.javafx.text.GlyphLayout",
            "sun.misc.Signal",
            "sun.misc.SignalHandler",
            "AppData",
            "Roaming",
            "Documents",
            "Library",
            "Application Support",
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "Noto Sans CJK JP",
            "Noto Sans CJK TC",
            "Noto Sans CJK KR",
            "Droid Sans Fallback",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei",
            "fonts/TripletLabSans-Bold.ttf",
            "fonts/TripletLabSans-Regular.ttf");

    private final Set<String> keys = new Texts(Language.ENGLISH).keys(Language.ENGLISH);

    @Test
    void everyFamilyIsComplete() {
        assertThat(keys).containsAll(families());
    }

    @Test
    void everyKeyThatIsAskedForExists() {
        Set<String> firstWords = keys.stream().map(key -> firstWord(key)).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (String literal : literals(SOURCES)) {
            boolean asksForText =
                    literal.contains(".") && KEY.matcher(literal).matches() && firstWords.contains(firstWord(literal));
            if (asksForText && !keys.contains(literal) && !isFileOrSetting(literal)) {
                missing.add(literal);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        Set<String> unused = new TreeSet<>(keys);
        unused.removeAll(literals(SOURCES));
        unused.removeAll(families());
        assertThat(unused).isEmpty();
    }

    @Test
    void noPaneSpeaksForItself() {
        Set<String> spoken = new TreeSet<>();
        for (Path file : sources(SOURCES.resolve("ui"))) {
            String code = code(file);
            LITERAL.matcher(code)
                    .results()
                    .filter(found -> !forProgrammers(code, found.start()))
                    .map(found -> found.group(1))
                    .filter(text -> SPEECH.matcher(text).find() && !isStyle(text) && !NOT_SPEECH.contains(text))
                    .forEach(text -> spoken.add(file.getFileName() + ": " + text));
        }
        assertThat(spoken).as("texts belong into the bundles").isEmpty();
    }

    @Test
    void theCheckForSpeechHearsIt() {
        assertThat(SPEECH.matcher("Play").find()).isTrue();
        assertThat(SPEECH.matcher("no data yet").find()).isTrue();
        assertThat(SPEECH.matcher("播放").find()).isTrue();
        assertThat(SPEECH.matcher("status-data").find()).isFalse();
    }

    /** Keys that are put together from ids. */
    private static Set<String> families() {
        Set<String> all = new TreeSet<>();
        for (Parameter<?> parameter : Parameters.all()) {
            all.add(parameter.labelKey());
            all.add(parameter.explanationKey());
            if (parameter.kind() == Kind.TEXT && parameter != Parameters.HOLD_OUT) {
                all.add("field." + parameter.id());
            }
            if (parameter.kind() == Kind.CHOICE_OR_FOLDER) {
                all.add("parameter." + parameter.id() + ".choice.folder");
                all.add("parameter." + parameter.id() + ".choice.file");
            }
            if (parameter == Parameters.LOSS_TYPE || parameter == Parameters.MINER) {
                parameter
                        .choices()
                        .forEach(choice -> all.add("parameter." + parameter.id() + ".choice." + choice + ".help"));
            }
            parameter.choices().forEach(choice -> all.add("parameter." + parameter.id() + ".choice." + choice));
        }
        for (String section : List.of("data", "network", "loss", "optimiser", "run")) {
            all.add("group." + section);
        }
        for (String group : Exporters.groups()) {
            all.addAll(List.of("export.to." + group, "export.title." + group));
        }
        all.add("export.to.copy");
        for (Exporter exporter : Exporters.all()) {
            all.add("export.kind." + exporter.id());
            exporter.options().stream()
                    .filter(option -> option.field().isShown())
                    .forEach(option -> option.choices()
                            .forEach(choice -> all.add(option.field().text() + "." + choice)));
        }
        for (StageCondition.Kind kind : StageCondition.Kind.values()) {
            all.add("schedule.until." + lower(kind));
        }
        for (Preset preset : Preset.all()) {
            all.addAll(List.of("preset." + preset.id() + ".name", "preset." + preset.id() + ".help"));
        }
        for (Study study : PresetStudies.all()) {
            all.addAll(List.of("study." + study.id() + ".name", "study." + study.id() + ".help"));
        }
        all.addAll(List.of("study.grid.name", "study.grid.help"));
        for (String column : List.of("runs", "collapsed", "step", "separated")) {
            all.add("study.report." + column);
        }
        for (String column : List.of(
                "judged",
                "collapsed",
                "false-alarms",
                "partly",
                "missed",
                "not-yet",
                "separated",
                "recorded-ends",
                "recorded-all",
                "again-ends",
                "again-all")) {
            all.add("study.report.check." + column);
        }
        for (StudyMetric metric : StudyMetric.all()) {
            all.add(metric.labelKey());
        }
        for (PresetComparison race : PresetComparison.all()) {
            all.add("race." + race.id() + ".name");
        }
        for (PastLanes.Cause cause : PastLanes.Cause.values()) {
            String key = "bring-back." + cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
            all.add(key);
            if (cause.keepsLanes()) {
                all.add(key + ".lanes");
            }
        }
        for (SessionState state : SessionState.values()) {
            all.add("replay.brief." + state.id());
            all.addAll(List.of("state." + state.id() + ".word", "state." + state.id() + ".sentence"));
        }
        for (SessionNote note : SessionNote.values()) {
            all.addAll(List.of("note." + note.id() + ".word", "note." + note.id() + ".sentence"));
        }
        Arrays.stream(SessionEvent.Kind.values()).forEach(kind -> all.add("event." + kind.id()));
        Arrays.stream(RunnerPhase.values()).forEach(phase -> all.add("phase." + lower(phase)));
        for (String activity : List.of("data", "natives", "network")) {
            all.add("activity." + activity);
        }
        for (String dataset : List.of("mnist", "bundled")) {
            all.add("status.dataset." + dataset);
        }
        for (ChartMetric metric : ChartMetric.all()) {
            all.addAll(List.of("chart." + metric.id() + ".title", "chart." + metric.id() + ".help"));
        }
        all.addAll(List.of(
                "chart." + Metrics.PICKED_ANGLE.id() + ".title", "chart." + Metrics.PICKED_ANGLE.id() + ".help"));
        for (String form : List.of("number", "count", "share", "angle")) {
            all.addAll(List.of("chart." + form + ".value", "chart." + form + ".tick"));
        }
        for (String format : List.of("png", "csv")) {
            all.addAll(List.of("chart." + format + ".save", "chart." + format + ".title", "chart." + format + ".file"));
        }
        for (String view : List.of("charts", "plane", "matrix", "verdict")) {
            all.add("lower." + view);
        }
        for (String rule : List.of("by-hand", "equal-error", "false-match-rate")) {
            all.addAll(List.of("verify.rule." + rule, "verify.rule." + rule + ".help"));
        }
        for (String curve : List.of("roc", "det")) {
            all.addAll(List.of("verify.curve." + curve, "verify.curve." + curve + ".help"));
        }
        for (String column :
                List.of("threshold", "fmr", "fnmr", "eer", "fnmr-at-one-percent", "fnmr-at-one-per-mille")) {
            all.addAll(List.of("verify.column." + column, "verify.column." + column + ".help"));
        }
        all.addAll(List.of("lower.verification", "side.enrol", "side.one-shot"));
        for (String tab : List.of("point", "triplet", "draw", "enrol", "one-shot")) {
            all.add("side." + tab + ".tab");
        }
        for (String field : List.of("held-out", "ways", "shots", "trials")) {
            all.addAll(List.of("one-shot." + field, "one-shot." + field + ".help"));
        }
        for (String source : List.of("picked", "file", "drawing")) {
            all.addAll(List.of("enrol.source." + source, "enrol.source." + source + ".help", "enrol.none." + source));
        }
        for (String kind : List.of("class", "person")) {
            for (String verdict : List.of("same", "different", "found", "unknown")) {
                all.add("enrol." + kind + "." + verdict);
            }
        }
        for (String column : List.of("step", "angle", "accuracy", "error", "concentration")) {
            all.addAll(List.of("verdict.column." + column, "verdict.value." + column));
        }
        all.addAll(HelpCatalogue.textKeys());
        all.add("side.point");
        for (String circle : List.of("nearest-same", "nearest-other", "farthest-same", "farthest-other")) {
            all.add("inspect.circle." + circle);
        }
        for (String list : List.of("picked", "most-confused", "farthest", "closest", "class")) {
            all.add("inspect.list." + list);
        }
        for (String ranking : List.of("most-confused", "farthest", "closest")) {
            all.add("inspect.list." + ranking + ".image");
        }
        all.add("side.draw");
        for (String fault : List.of("empty", "nearly-empty", "spot")) {
            all.add("draw.refused." + fault);
        }
        for (String nowhere : List.of("zero", "diverged")) {
            all.add("draw.nowhere." + nowhere);
        }
        for (String row : List.of("nearest", "typical")) {
            all.add("draw." + row);
        }
        for (DataRemark.Kind kind : DataRemark.Kind.values()) {
            all.add("data.remark." + kind.id());
        }
        for (DatasetFault fault : DatasetFault.values()) {
            all.add("data.refused." + fault.id());
        }
        for (WriteFault fault : WriteFault.values()) {
            all.add("write.refused." + fault.id());
        }
        all.add("side.triplet");
        for (String part : List.of("anchor", "positive", "negative")) {
            all.addAll(List.of("microscope." + part, "microscope." + part + ".pick"));
        }
        return all;
    }

    private static boolean isFileOrSetting(String literal) {
        return literal.endsWith(".css")
                || literal.endsWith(".properties")
                || literal.endsWith(".json")
                || literal.endsWith(".pdf")
                || Set.of("window.x", "window.y", "window.width", "window.height")
                        .contains(literal);
    }

    private static boolean isStyle(String text) {
        return text.contains("-fx-") || text.startsWith("-") || text.startsWith("#");
    }

    private static String firstWord(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Set<String> literals(Path folder) {
        Set<String> all = new TreeSet<>();
        for (Path file : sources(folder)) {
            LITERAL.matcher(code(file)).results().forEach(found -> all.add(found.group(1)));
        }
        return all;
    }

    /** Tells whether a literal is part of an exception: a fault of the program, not a text of the window. */
    private static boolean forProgrammers(String code, int literal) {
        String statement = code.substring(code.lastIndexOf(';', literal) + 1, literal);
        // The sentence of a Latest is that of its exception.
        return statement.contains("Exception(") || statement.contains("new Latest<");
    }

    /** Returns the source without comments. */
    private static String code(Path file) {
        try {
            return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
