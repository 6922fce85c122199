package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripletlab.ui.shell.MainWindowIT.press;
import static org.tripletlab.ui.shell.MainWindowIT.text;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.tripletlab.data.picture.JpegFixture;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.text.Language;
import org.tripletlab.ui.NeedsWindow;

/** Files dropped on the pad and on the enrolment panel: pictures of all kinds, and files that are not pictures. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class DropIT extends RealWindow {
    /** Signature and IHDR of a grey PNG with 60,000 × 60,000 pixels. */
    private static final String BOMB = "89504e470d0a1a0a0000000d494844520000ea600000ea60080000000000000000";

    /** Limit beyond which the JavaFX application thread counts as blocked, even on a busy machine. */
    private static final double FREEZE_MILLIS = 700;

    @Start
    void open(Stage stage) {
        show(stage);
    }

    @BeforeEach
    void train(FxRobot robot) throws Exception {
        robot.interact(() -> comparison.begin(SHORT));
        await(() -> window.lanes().specs().get(0).equals(SHORT)
                && window.lanes().focus().view().phase() == RunnerPhase.FINISHED);
        robot.interact(() -> window.sideShownProperty().set(true));
    }

    @Test
    void thePadTakesPicturesOfAllKindsAndSaysWhatItDoesNotTake(FxRobot robot) throws Exception {
        press(robot, "#show-draw");
        await(() -> robot.lookup("#pad").query().isVisible());
        for (Path good : new Path[] {deep(), transparent(), inks()}) {
            drop(robot, "#pad", good);
            await(() -> text(robot, "#draw-says").equals(good.getFileName().toString()));
            await(() -> isMarked());
            press(robot, "#draw-clear");
            await(() -> !isMarked());
        }
        drop(robot, "#pad", deep(), transparent(), inks());
        await(() -> text(robot, "#draw-says").equals("deep.png, the first of 3 files"));
        Path folderOfPictures = Files.createDirectories(folder.resolve("pictures"));
        refused(robot, "pictures is a folder, but a picture was expected", folderOfPictures);
        refused(robot, "notes.txt is not a supported picture", notes());
        refused(robot, "bomb.png has 60000×60000 pixels, but at most 50,000,000 are supported", bomb());
        refused(robot, "Too little ink to recognise", hair());
        refused(robot, "empty.png is empty (0 bytes)", Files.write(folder.resolve("empty.png"), new byte[0]));
        assertThat(isMarked()).as("the picture before stays").isTrue();
    }

    @Test
    void aRefusalIsSaidInTheLanguageOfTheWindow(FxRobot robot) throws Exception {
        press(robot, "#show-draw");
        await(() -> robot.lookup("#pad").query().isVisible());
        drop(robot, "#pad", notes());
        await(() -> text(robot, "#draw-says").contains("is not a supported picture"));
        robot.interact(() -> texts.setLanguage(Language.CHINESE));
        await(() -> text(robot, "#draw-says").contains("不是能读取的图片"));
        press(robot, "#show-enrol");
        await(() -> robot.lookup("#enrol-it").query().isVisible());
        drop(robot, "#asked-image", bomb());
        await(() -> text(robot, "#enrol-outcome").contains("有 60000×60000 像素"));
        robot.interact(() -> texts.setLanguage(Language.ENGLISH));
        await(() -> text(robot, "#enrol-outcome").contains("has 60000×60000 pixels"));
    }

    @Test
    void droppedPicturesAreEnrolledAndVerified(FxRobot robot) throws Exception {
        press(robot, "#show-enrol");
        await(() -> robot.lookup("#enrol-it").query().isVisible());
        drop(robot, "#enrol-name", deep(), inks());
        await(() -> text(robot, "#asked-says").equals("deep.png, the first of 2 files"));
        TextField name = robot.lookup("#enrol-name").query();
        robot.interact(() -> name.setText("one"));
        press(robot, "#enrol-it");
        await(() -> !robot.lookup(".enrolled-name").queryAll().isEmpty());
        drop(robot, "#enrolled", inks());
        await(() -> text(robot, "#asked-says").equals("inks.jpg"));
        await(() -> robot.lookup("#answer-A .answer-details").tryQuery().isPresent()
                && text(robot, "#answer-A .answer-details").contains("Distance from one"));
        drop(robot, "#asked-image", folder);
        await(() -> text(robot, "#enrol-outcome").contains("is a folder, but a picture was expected"));
        drop(robot, "#asked-image", bomb());
        await(() -> text(robot, "#enrol-outcome").contains("60000×60000"));
        drop(robot, "#asked-image", hair());
        await(() -> text(robot, "#enrol-outcome").startsWith("Too little ink to recognise"));
        assertThat(robot.lookup("#asked-image").queryAs(ImageView.class).getImage())
                .as("nothing is asked about what could not be read")
                .isNull();
        drop(robot, "#asked-image", transparent());
        await(() -> text(robot, "#asked-says").equals("transparent.png"));
        assertThat(text(robot, "#enrol-outcome")).isEmpty();
    }

    @Test
    void aLargePictureDoesNotFreezeTheWindow(FxRobot robot) throws Exception {
        press(robot, "#show-draw");
        await(() -> robot.lookup("#pad").query().isVisible());
        BufferedImage large = new BufferedImage(7000, 7000, BufferedImage.TYPE_BYTE_GRAY);
        stroke(large, Color.WHITE);
        Path file = save(large, "large.png");
        drop(robot, "#pad", deep());
        await(() -> text(robot, "#draw-says").equals("deep.png"));
        try (FrameWatch watch = new FrameWatch()) {
            robot.interact(watch::start);
            drop(robot, "#pad", file);
            await(() -> text(robot, "#draw-says").equals("large.png"));
            press(robot, "#show-enrol");
            await(() -> robot.lookup("#enrol-it").query().isVisible());
            drop(robot, "#asked-image", file);
            await(() -> text(robot, "#asked-says").equals("large.png"));
            System.out.printf("longest time the window was busy: %.0f ms%n", watch.longestBusyMillis());
            assertThat(watch.longestBusyMillis()).isLessThan(FREEZE_MILLIS);
        }
    }

    private void refused(FxRobot robot, String sentence, Path file) throws Exception {
        drop(robot, "#pad", file);
        await(() -> text(robot, "#draw-says").contains(sentence));
        assertThat(robot.lookup("#draw-says").query().isVisible()).isTrue();
    }

    private static void drop(FxRobot robot, String id, Path... files) {
        Node node = robot.lookup(id).query();
        robot.interact(() -> assertThat(Drop.on(node, files)).isTrue());
    }

    private boolean isMarked() {
        return !window.lanes().lanes().get(0).marksProperty().get().spots().isEmpty();
    }

    /** A one in 16 bits a pixel. */
    private Path deep() throws IOException {
        BufferedImage picture = new BufferedImage(90, 90, BufferedImage.TYPE_USHORT_GRAY);
        stroke(picture, Color.WHITE);
        return save(picture, "deep.png");
    }

    /** A one in dark ink on nothing. */
    private Path transparent() throws IOException {
        BufferedImage picture = new BufferedImage(90, 90, BufferedImage.TYPE_INT_ARGB);
        stroke(picture, Color.BLACK);
        return save(picture, "transparent.png");
    }

    /** A one printed in four inks, as Adobe's programs write JPEG: 255 is no ink. */
    private Path inks() throws IOException {
        WritableRaster inks = Raster.createInterleavedRaster(0, 90, 90, 4, null);
        for (int y = 0; y < 90; y++) {
            for (int x = 0; x < 90; x++) {
                boolean line = x > 40 && x < 50 && y > 10 && y < 80;
                inks.setPixel(x, y, new int[] {255, 255, 255, line ? 0 : 255});
            }
        }
        return Files.write(folder.resolve("inks.jpg"), JpegFixture.withAdobe(JpegFixture.of(inks), 0));
    }

    /** 20,000 × 10 pixels with a line along it. */
    private Path hair() throws IOException {
        BufferedImage picture = new BufferedImage(20_000, 10, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 100; x < 19_900; x++) {
            picture.getRaster().setSample(x, 5, 0, 255);
        }
        return save(picture, "hair.png");
    }

    private Path bomb() throws IOException {
        return Files.write(folder.resolve("bomb.png"), HexFormat.of().parseHex(BOMB));
    }

    private Path notes() throws IOException {
        return Files.writeString(folder.resolve("notes.txt"), "no picture");
    }

    private static void stroke(BufferedImage picture, Color colour) {
        int side = picture.getWidth();
        Graphics2D brush = picture.createGraphics();
        brush.setColor(colour);
        brush.setStroke(new BasicStroke(side / 9f));
        brush.drawLine(side / 2, side / 8, side * 4 / 9, side * 7 / 8);
        brush.dispose();
    }

    private Path save(BufferedImage picture, String name) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }
}
