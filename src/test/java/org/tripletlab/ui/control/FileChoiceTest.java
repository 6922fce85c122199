package org.tripletlab.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tripletlab.export.catalogue.Exporters;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;

/** Initial folder of file choosers, and names without an extension. */
class FileChoiceTest {
    @TempDir
    private Path folder;

    private final Deque<Path> answers = new ArrayDeque<>();
    private final List<String> proposed = new ArrayList<>();
    private final List<File> begun = new ArrayList<>();
    private final List<Path> asked = new ArrayList<>();
    private FileChoice choice;

    @BeforeEach
    void make() {
        choice = new FileChoice(new Texts(Language.ENGLISH), folder.resolve("gone"));
        choice.showWith(new FileChoice.Dialogs() {
            @Override
            public File open(FileChooser chooser, Window owner) {
                begun.add(chooser.getInitialDirectory());
                return next();
            }

            @Override
            public File save(FileChooser chooser, Window owner) {
                proposed.add(chooser.getInitialFileName());
                return open(chooser, owner);
            }

            @Override
            public boolean replace(Path file, Window owner) {
                asked.add(file);
                return false;
            }

            @Override
            public File folder(DirectoryChooser chooser, Window owner) {
                begun.add(chooser.getInitialDirectory());
                return next();
            }

            private File next() {
                return answers.isEmpty() ? null : answers.remove().toFile();
            }
        });
    }

    @Test
    void everyDialogBeginsWhereSomethingWasChosenLast() throws Exception {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        answers.add(pictures.resolve("a.png"));
        assertThat(choice.picture(null)).contains(pictures.resolve("a.png"));
        assertThat(choice.folder(null, "files.data-folder.title")).isEmpty();
        answers.add(folder.resolve("people.json"));
        choice.saved(null, "enrol.open", "enrol.kind.enrolment");
        choice.picture(null);
        assertThat(begun).containsExactly(null, pictures.toFile(), pictures.toFile(), folder.toFile());
        assertThat(choice.lastFolder()).isEqualTo(folder);
    }

    @Test
    void aNameWithoutExtensionGetsItAndNothingIsReplacedUnasked() throws Exception {
        answers.add(folder.resolve("people"));
        assertThat(save()).contains(folder.resolve("people.json"));
        Files.writeString(folder.resolve("people.json"), "{}");
        answers.addAll(List.of(folder.resolve("people"), folder.resolve("others")));
        assertThat(save()).contains(folder.resolve("others.json"));
        assertThat(proposed)
                .as("the dialog is asked about the name that would be replaced")
                .containsExactly("enrolment.json", "enrolment.json", "people.json");
        answers.add(folder.resolve("people"));
        assertThat(save()).as("whoever is asked and says no keeps the file").isEmpty();
        answers.add(folder.resolve("people.json"));
        assertThat(save()).as("the dialog has asked already").contains(folder.resolve("people.json"));
    }

    private Optional<Path> save() {
        return choice.toSave(null, "enrol.save", "enrol.kind.enrolment", "enrolment.json");
    }

    @Test
    void anotherEndingOfTheFormatIsReplacedByTheUsualOne() {
        List<String> endings = List.of(".jsonl", ".json");
        for (String typed : List.of("t", "t.json", "t.JSON", "t.jsonl")) {
            answers.add(folder.resolve(typed));
            assertThat(choice.toSave(
                            null,
                            "export.title.json",
                            "export.kind.json",
                            endings,
                            "training.jsonl",
                            file -> List.of()))
                    .as(typed)
                    .contains(folder.resolve("t.jsonl"));
        }
        answers.add(folder.resolve("projector"));
        assertThat(choice.toSave(
                        null, "export.title.projector", "export.kind.projector", List.of(), "a", file -> List.of()))
                .contains(folder.resolve("projector"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyDialogHasATitleThatIsNoButtonAndNoSentence(Language language) throws Exception {
        Texts texts = new Texts(language);
        Set<String> keys = titleKeys();
        assertThat(keys).hasSizeGreaterThan(15);
        for (String key : keys) {
            assertThat(texts.has(key)).as(key).isTrue();
            assertThat(texts.get(key)).as(key).hasSizeBetween(4, 50).doesNotContainPattern("[….。（(]");
        }
    }

    /** Returns the keys of the titles in calls of the chooser, and those that are put together. */
    private static Set<String> titleKeys() throws IOException {
        Pattern call = Pattern.compile(
                "(?:files\\.(?:picture|dataSet|folder|saved|toSave)\\([^;]*?|chooser\\()\"([a-z.-]+)\"");
        Set<String> keys = new TreeSet<>(
                List.of("chart.png.title", "chart.csv.title", "study.pictures.title", "study.folder.title"));
        Exporters.groups().forEach(group -> keys.add("export.title." + group));
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/tripletlab/ui"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                call.matcher(Files.readString(source))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !key.endsWith("."))
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    @Test
    void whatStandsBesideIsAskedAboutIfItIsThere() throws Exception {
        Path beside = folder.resolve("a-key.pdf");
        answers.add(folder.resolve("a.pdf"));
        assertThat(choice.toSave(
                        null,
                        "export.title.worksheet",
                        "export.kind.worksheet",
                        List.of(".pdf", ".html"),
                        "a.pdf",
                        file -> List.of(beside)))
                .contains(folder.resolve("a.pdf"));
        assertThat(asked).isEmpty();
        Files.createFile(beside);
        answers.add(folder.resolve("a.pdf"));
        assertThat(choice.toSave(
                        null,
                        "export.title.worksheet",
                        "export.kind.worksheet",
                        List.of(".pdf", ".html"),
                        "a.pdf",
                        file -> List.of(beside)))
                .isEmpty();
        assertThat(asked).containsExactly(beside);
    }
}
