package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.render.view.Camera;
import org.tripletlab.text.Language;
import org.tripletlab.ui.ChosenFiles;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.control.FormControls;
import org.tripletlab.ui.control.ReplaceQuestion;

/** All exports of the menu File → Export. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class ExportIT extends RealWindow {
    private ChosenFiles files;
    private Path chosen;

    @Start
    void open(Stage stage) {
        show(stage);
        files = new ChosenFiles(() -> Optional.ofNullable(chosen));
        window.fileChoice().showWith(files);
    }

    @Test
    void picturesOfEveryKindAndFormat(FxRobot robot) throws Exception {
        train(robot);
        for (String kind : List.of("sphere", "map", "charts", "matrix", "sheet", "contact")) {
            ask(robot, "picture");
            press(robot, "#export-what-" + kind);
            press(robot, "#export-format-png");
            type(robot, "#export-width", "640");
            type(robot, "#export-height", "480");
            Path file = save(robot, kind + ".png");
            var image = ImageIO.read(file.toFile());
            assertThat(List.of(image.getWidth(), image.getHeight())).as(kind).containsExactly(640, 480);
        }
        ask(robot, "picture");
        press(robot, "#export-format-svg");
        assertThat(Files.readString(save(robot, "steps.svg"))).contains("<svg");
        ask(robot, "picture");
        press(robot, "#export-format-pdf");
        assertThat(Files.readAllBytes(save(robot, "steps.pdf"))).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void aTransparentPictureHasNothingBehindIt(FxRobot robot) throws Exception {
        train(robot);
        ask(robot, "picture");
        press(robot, "#export-transparent");
        var image = ImageIO.read(save(robot, "clear.png").toFile());
        assertThat(image.getRGB(0, 0) >>> 24).isZero();
    }

    @Test
    void aPictureIsSeenAsOnTheScreenOrFromTheUsualSide(FxRobot robot) throws Exception {
        train(robot);
        robot.interact(() -> window.spheres().sphere().cameraProperty().set(Camera.HOME));
        Path usual = sphere(robot, "usual", "home.png");
        assertThat(Files.mismatch(usual, sphere(robot, "screen", "home-screen.png")))
                .as("seen from there already")
                .isEqualTo(-1);
        robot.interact(() -> {
            window.spheres().sphere().cameraProperty().set(new Camera(10, -40, 1.4));
            window.spheres().sphere().toggleClass(3);
        });
        Path turned = sphere(robot, "screen", "turned.png");
        assertThat(Files.mismatch(usual, turned)).isNotEqualTo(-1);
        assertThat(Files.mismatch(usual, sphere(robot, "usual", "usual.png"))).isEqualTo(-1);
    }

    private Path sphere(FxRobot robot, String view, String name) throws Exception {
        ask(robot, "picture");
        press(robot, "#export-what-sphere");
        CheckBox screen = robot.lookup("#export-view").query();
        robot.interact(() -> screen.setSelected(view.equals("screen")));
        return save(robot, name);
    }

    @Test
    void whatIsTooLargeIsRefusedWithASentence(FxRobot robot) throws Exception {
        train(robot);
        ask(robot, "picture");
        type(robot, "#export-width", "8001");
        Label remark = robot.lookup("#export-remark").query();
        assertThat(remark.getText()).contains("320 to 8000").contains("8001");
        assertThat(robot.lookup("#export-save").<Button>query().isDisabled()).isTrue();
        type(robot, "#export-width", "8000");
        assertThat(remark.getText()).isEmpty();
        assertThat(robot.lookup("#export-save").<Button>query().isDisabled()).isFalse();
        press(robot, "#export-cancel");
        ask(robot, "film");
        type(robot, "#export-to", "121");
        assertThat(robot.lookup("#export-remark").<Label>query().getText()).contains("121");
        assertThat(robot.lookup("#export-save").<Button>query().isDisabled()).isTrue();
    }

    @Test
    void theCameraAndTheMenuOpenOneDialogWithAPreview(FxRobot robot) throws Exception {
        train(robot);
        robot.interact(window::exportPicture);
        Node preview = robot.lookup("#export-preview").query();
        await(() -> "Preview of a picture of 2400 × 1800 pixels".equals(preview.getAccessibleText()));
        ImageView view = robot.from(preview).lookup(".image-view").query();
        Image sphere = view.getImage();
        assertThat(sphere.getWidth()).isBetween(200.0, 500.0);
        assertThat(preview.getScene().getWindow().getWidth()).isLessThanOrEqualTo(1024);
        press(robot, "#export-cancel");
        ask(robot, "picture");
        assertThat(robot.lookup("#export-preview").<Node>query()).isSameAs(preview);
        type(robot, "#export-width", "1000");
        type(robot, "#export-height", "1000");
        await(() -> "Preview of a picture of 1000 × 1000 pixels".equals(preview.getAccessibleText()));
        assertThat(view.getImage().getWidth()).isEqualTo(view.getImage().getHeight());
        assertThat(view.getImage()).isNotSameAs(sphere);
        type(robot, "#export-width", "10");
        await(() -> "No preview: correct the entry marked in red.".equals(preview.getAccessibleText()));
        assertThat(view.getImage()).isNull();
        robot.interact(preview::requestFocus);
        assertThat(preview.isFocused()).isTrue();
        ask(robot, "film");
        assertThat(robot.lookup("#export-dialog-film #export-preview").tryQuery())
                .as("only pictures have one")
                .isEmpty();
    }

    @Test
    void withLargeTextTheFormAndTheButtonsStayInTheWindow(FxRobot robot) throws Exception {
        train(robot);
        robot.interact(
                () -> robot.lookup("#font-scale").<Integer>queryComboBox().setValue(200));
        robot.interact(window::exportPicture);
        Node preview = robot.lookup("#export-preview").query();
        await(() -> preview.getAccessibleText().startsWith("Preview of"));
        double width = preview.getScene().getWidth();
        for (String id : List.of("#export-preview", "#export-what-sheet", "#export-title", "#export-save")) {
            Node node = robot.lookup(id).query();
            Bounds bounds = node.localToScene(node.getBoundsInLocal());
            assertThat(bounds.getMinX()).as(id).isNotNegative();
            assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(width);
        }
        assertThat(robot.lookup("#export-save")
                        .<Node>query()
                        .localToScene(0, 40)
                        .getY())
                .isLessThan(preview.getScene().getHeight());
    }

    @Test
    void aRefusalIsRedAndSoIsItsField(FxRobot robot) throws Exception {
        train(robot);
        ask(robot, "picture");
        Label remark = robot.lookup("#export-remark").query();
        TextField field = robot.lookup("#export-width").query();
        assertThat(remark.getStyleClass()).contains("remark").doesNotContain("field-error");
        type(robot, "#export-width", "8001");
        assertThat(remark.getStyleClass()).contains("field-error").doesNotContain("remark");
        assertThat(field.getPseudoClassStates()).contains(FormControls.INVALID);
        assertThat(field.getAccessibleHelp()).contains("320 to 8000");
        assertThat(robot.lookup("#export-height").<TextField>query().getPseudoClassStates())
                .doesNotContain(FormControls.INVALID);
        // A binding that only its dependencies refer to would end here.
        System.gc();
        type(robot, "#export-width", "800");
        assertThat(remark.getStyleClass()).contains("remark").doesNotContain("field-error");
        assertThat(field.getPseudoClassStates()).doesNotContain(FormControls.INVALID);
    }

    @Test
    void aFolderWithOtherFilesIsRefusedInTheDialog(FxRobot robot) throws Exception {
        train(robot);
        ask(robot, "projector");
        chosen = Files.createDirectory(folder.resolve("mine"));
        Path other = Files.writeString(chosen.resolve("notes.txt"), "notes");
        press(robot, "#export-save");
        Label remark = robot.lookup("#export-dialog-projector #export-remark").query();
        assertThat(remark.getText()).contains("mine");
        assertThat(remark.getStyleClass()).contains("field-error");
        assertThat(robot.lookup("#export-save").<Button>query().isDisabled())
                .as("another folder can be chosen")
                .isFalse();
        press(robot, "#export-no-images");
        assertThat(remark.getText()).isEmpty();
        assertThat(other).hasContent("notes");
        assertThat(save(robot, "yours")).isDirectory();
    }

    @Test
    void aFilmOfAPartOfTheHistoryAndAPage(FxRobot robot) throws Exception {
        train(robot);
        ask(robot, "film");
        type(robot, "#export-from", "20");
        type(robot, "#export-to", "60");
        type(robot, "#export-frames", "7");
        type(robot, "#export-size", "320x320");
        assertThat(frames(save(robot, "part.gif"))).isEqualTo(7);
        ask(robot, "page");
        type(robot, "#export-title", "Lesson of the morning");
        assertThat(Files.readString(save(robot, "page.html"))).contains("Lesson of the morning");
    }

    @Test
    void whatHasNothingToSetIsWrittenAtOnce(FxRobot robot) throws Exception {
        train(robot);
        direct(robot, "json", "steps.jsonl");
        direct(robot, "worksheet", "worksheet.pdf");
    }

    @Test
    void tablesArraysAndFoldersHaveTheirOptions(FxRobot robot) throws Exception {
        train(robot);
        ask(robot, "csv");
        press(robot, "#export-decimal-comma");
        assertThat(Files.readString(save(robot, "steps.csv"))).contains(";");
        ask(robot, "npz");
        assertThat(robot.lookup("#export-images").<CheckBox>query().isSelected())
                .isTrue();
        assertThat(save(robot, "steps.npz")).isNotEmptyFile();
        ask(robot, "projector");
        assertThat(save(robot, "projector")).isDirectory();
    }

    @Test
    void whatCannotBeWrittenIsSaidInTheLanguageOfTheWindow(FxRobot robot) throws Exception {
        train(robot);
        robot.interact(() -> texts.setLanguage(Language.CHINESE));
        chosen = folder.resolve("none").resolve("steps.jsonl");
        fire(robot, "json");
        await(() -> says(robot, "文件夹 " + chosen.getParent() + " 不存在"));
    }

    @Test
    void theTeachersKeyIsNotReplacedWithoutAQuestion(FxRobot robot) throws Exception {
        train(robot);
        Path key = Files.writeString(folder.resolve("worksheet-key.pdf"), "the key of last week");
        files.replaces = false;
        chosen = folder.resolve("worksheet.pdf");
        fire(robot, "worksheet");
        assertThat(files.replaced).containsExactly(key);
        assertThat(key).hasContent("the key of last week");
        files.replaces = true;
        direct(robot, "worksheet", "worksheet.pdf");
        assertThat(Files.readAllBytes(key)).startsWith('%', 'P', 'D', 'F');
    }

    @ParameterizedTest
    @CsvSource({"Replace, true", "Keep, false"})
    void theQuestionIsAnsweredByAButton(String label, boolean replaced, FxRobot robot) throws Exception {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Path file = folder.resolve("worksheet-key.pdf");
        robot.interact(() -> Platform.runLater(() -> answer.complete(ReplaceQuestion.ask(file, stage, texts))));
        await(() -> robot.lookup("#replace").tryQuery().isPresent());
        assertThat(says(robot, "worksheet-key.pdf already exists in " + folder)).isTrue();
        robot.interact(() -> robot.lookup("#replace .button").queryAllAs(Button.class).stream()
                .filter(button -> button.getText().equals(label))
                .findFirst()
                .orElseThrow()
                .fire());
        assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(replaced);
    }

    @Test
    void cancellingLeavesNothing(FxRobot robot) throws Exception {
        train(robot);
        Path place = Files.createDirectory(folder.resolve("films"));
        ask(robot, "film");
        type(robot, "#export-frames", "10000");
        chosen = place.resolve("long.gif");
        press(robot, "#export-save");
        await(() -> says(robot, "Writing long.gif"));
        press(robot, "#status-cancel");
        await(() -> says(robot, "long.gif was not written"));
        try (Stream<Path> left = Files.list(place)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFolderThatIsNotThereIsASentence(FxRobot robot) throws Exception {
        train(robot);
        ask(robot, "picture");
        chosen = folder.resolve("gone").resolve("picture.png");
        press(robot, "#export-save");
        await(() -> says(robot, "gone"));
        assertThat(folder.resolve("gone")).doesNotExist();
    }

    private void train(FxRobot robot) throws Exception {
        robot.interact(() -> comparison.begin(SHORT));
        await(() -> window.lanes().specs().get(0).equals(SHORT)
                && window.lanes().focus().view().phase() == RunnerPhase.FINISHED);
    }

    private void direct(FxRobot robot, String id, String name) throws Exception {
        chosen = folder.resolve(name);
        fire(robot, id);
        await(() -> says(robot, "Wrote " + chosen));
        assertThat(chosen).exists();
    }

    private void ask(FxRobot robot, String subject) {
        fire(robot, subject);
        assertThat(robot.lookup("#export-dialog-" + subject).tryQuery()).isPresent();
    }

    private void fire(FxRobot robot, String id) {
        robot.interact(() ->
                item(window.files().getItems(), "export-" + id).orElseThrow().fire());
    }

    private static Optional<MenuItem> item(List<MenuItem> items, String id) {
        return items.stream()
                .flatMap(each -> each instanceof Menu menu
                        ? item(menu.getItems(), id).stream()
                        : Stream.of(each).filter(one -> id.equals(one.getId())))
                .findFirst();
    }

    /** Presses save and waits until the file is there and said to be. */
    private Path save(FxRobot robot, String name) throws Exception {
        chosen = folder.resolve(name);
        press(robot, "#export-save");
        await(() -> says(robot, "Wrote " + chosen));
        return chosen;
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).<ButtonBase>query().fire());
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(() -> robot.lookup(id).<TextField>query().setText(text));
    }

    private static boolean says(FxRobot robot, String words) {
        return robot.lookup(".label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText() != null && label.getText().contains(words));
    }

    private static int frames(Path gif) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new File(gif.toString()))) {
            reader.setInput(in);
            return reader.getNumImages(true);
        } finally {
            reader.dispose();
        }
    }
}
