package org.tripletlab.export.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tripletlab.Slow;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.TrainedLane;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;

/** The contract of all exporters: whole or not at all, with the recipe inside, under a name with the right ending. */
@Slow
class ExportersTest {
    /** Tables and arrays, whose readers have no place for a recipe. */
    private static final Set<String> WITHOUT_RECIPE = Set.of("csv", "npz", "projector");

    private static final Path EXPORT_PAGE = Path.of("src/site/markdown/export.md");
    private static ExportSource source;

    @TempDir
    private Path folder;

    @BeforeAll
    static void train() {
        LaneRecord lane = TrainedLane.of('A', TrainedLane.SPEC);
        source = new ExportSource(List.of(lane));
    }

    static Stream<Exporter> all() {
        return Exporters.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void writesWholeFilesWithTheRecipeInside(Exporter exporter) throws Exception {
        assumeSupported(exporter);
        Path target = target(exporter);
        exporter.write(source, few(exporter), target, ExportProgress.NONE);
        assertThat(content()).containsExactlyInAnyOrderElementsOf(exporter.files(target));
        for (Path file : exporter.files(target)) {
            if (!WITHOUT_RECIPE.contains(exporter.id())) {
                assertThat(text(file)).as("data set and miner in %s", file).contains("bundled", "semi-hard-hardest");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void leavesNothingWhenItIsCancelled(Exporter exporter) throws Exception {
        assumeSupported(exporter);
        for (double share : new double[] {0, 0.5, 0.9, 1}) {
            Path target = target(exporter);
            assertThatThrownBy(() -> exporter.write(source, few(exporter), target, cancelAt(share)))
                    .as("at %s", share)
                    .isInstanceOf(CancellationException.class);
            assertThat(content()).as("at %s", share).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void leavesEarlierFilesAloneWhenItIsCancelled(Exporter exporter) throws Exception {
        assumeSupported(exporter);
        Path target = target(exporter);
        if (exporter.format().endings().isEmpty()) {
            exporter.write(source, few(exporter), target, ExportProgress.NONE);
        } else {
            for (Path file : exporter.files(target)) {
                Files.writeString(file, "before");
            }
        }
        String before = text(target);
        assertThatThrownBy(() -> exporter.write(source, few(exporter).replacing(true), target, cancelAt(0.5)))
                .isInstanceOf(CancellationException.class);
        assertThat(text(target)).isEqualTo(before);
        assertThat(content()).containsExactlyInAnyOrderElementsOf(exporter.files(target));
    }

    @ParameterizedTest
    @MethodSource("all")
    void leavesNothingWhenItCannotBeWritten(Exporter exporter) throws Exception {
        assumeSupported(exporter);
        Path gone = folder.resolve("gone").resolve(target(exporter).getFileName());
        assertThatThrownBy(() -> exporter.write(source, few(exporter), gone, ExportProgress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gone");
        assertThat(content()).isEmpty();
        assertThatThrownBy(() -> exporter.checkTarget(gone))
                .as("already in the dialog")
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gone");
        exporter.checkTarget(target(exporter));
    }

    @ParameterizedTest
    @MethodSource("all")
    void refusesTheEndingOfAnotherFormat(Exporter exporter) throws Exception {
        Path wrong = folder.resolve("lesson.docx");
        assertThatThrownBy(() -> exporter.write(source, few(exporter), wrong, ExportProgress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessage(wrong
                        + (exporter.format().endings().isEmpty()
                                ? ": the output is a folder, so its name must not end in .docx."
                                : ": the name must end in ."
                                        + String.join(" or .", exporter.format().endings()) + "."));
        assertThat(content()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasTextsForMenuDialogAndFileInEveryLanguage(Exporter exporter) {
        for (Language language : Language.values()) {
            Texts texts = new Texts(language);
            String group = exporter.format().group();
            assertThat(List.of("export.to." + group, "export.title." + group, "export.kind." + exporter.id()))
                    .allMatch(texts::has);
            for (ExportOption<?> option : exporter.options()) {
                FormField field = option.field();
                assertThat(!field.isShown() || texts.has(field.row())).isTrue();
                option.choices()
                        .forEach(choice -> assertThat(!field.isShown() || texts.has(field.text() + "." + choice))
                                .isTrue());
            }
        }
    }

    @Test
    void haveIdsOfTheirOwnAndTheOptionsOfTheirGroup() {
        Set<String> ids = new HashSet<>();
        for (Exporter exporter : Exporters.all()) {
            assertThat(ids.add(exporter.id())).isTrue();
            assertThat(Exporters.byId(exporter.id())).isSameAs(exporter);
            assertThat(Exporters.ofGroup(exporter.format().group()))
                    .contains(exporter)
                    .allSatisfy(other -> assertThat(other.options()).isEqualTo(exporter.options()));
        }
    }

    @Test
    void areAllOnThePageAboutExports() throws IOException {
        String page = Files.readString(EXPORT_PAGE);
        for (Exporter exporter : Exporters.all()) {
            assertThat(page).containsPattern("(export |`)" + exporter.id() + "\\b");
        }
    }

    private static void assumeSupported(Exporter exporter) {
        assumeThat(exporter.support().missing()).as("ffmpeg").isEmpty();
    }

    /** Returns values for a small file. */
    private static OptionValues few(Exporter exporter) {
        OptionValues values = OptionValues.NONE;
        for (ExportOption<?> option : exporter.options()) {
            if (option.id().equals("frames")) {
                values = values.withText(option, "4");
            }
        }
        return values;
    }

    private Path target(Exporter exporter) {
        return folder.resolve("lesson" + exporter.format().ending());
    }

    private static ExportProgress cancelAt(double share) {
        return reached -> {
            if (reached >= share) {
                throw new CancellationException();
            }
        };
    }

    private List<Path> content() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Returns what a file says, whatever it is packed in; of a folder, what all its files say. */
    private static String text(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            StringBuilder all = new StringBuilder();
            try (Stream<Path> files = Files.list(file)) {
                for (Path each : files.sorted().toList()) {
                    all.append(text(each));
                }
            }
            return all.toString();
        }
        byte[] bytes = Files.readAllBytes(file);
        String plain = new String(bytes, StandardCharsets.UTF_8);
        if (plain.startsWith("%PDF")) {
            try (PDDocument read = Loader.loadPDF(file.toFile())) {
                return new PDFTextStripper().getText(read)
                        + read.getDocumentInformation().getSubject();
            }
        }
        return plain;
    }
}
