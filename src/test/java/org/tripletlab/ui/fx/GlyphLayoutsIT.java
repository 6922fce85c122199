package org.tripletlab.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.tripletlab.ui.NeedsWindow;

/** Concurrent text layout: in panes, on a canvas rendered by another thread, and for measuring. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class GlyphLayoutsIT {
    private final Canvas canvas = new Canvas(600, 300);
    private final TextFlow flow = new TextFlow();

    @Start
    void show(Stage stage) {
        Fonts.load();
        stage.setScene(new Scene(new VBox(canvas, flow), 640, 480));
        stage.show();
    }

    @Test
    void nobodySharesALayout() throws Exception {
        Method taken = Class.forName("com.sun.javafx.text.GlyphLayout").getMethod("getInstance");
        Object one = taken.invoke(null);
        // The shared one would be there again for the next who asks.
        Class.forName("com.sun.javafx.text.GlyphLayout").getMethod("dispose").invoke(one);
        assertThat(taken.invoke(null)).isNotSameAs(one);
    }

    @Test
    void textOfManyScriptsIsLaidOutWhileACanvasIsRendered(FxRobot robot) {
        AtomicReference<Throwable> failed = new AtomicReference<>();
        for (int turn = 0; turn < 200; turn++) {
            int now = turn;
            robot.interact(() -> {
                try {
                    canvas.getGraphicsContext2D().clearRect(0, 0, 600, 300);
                    List<Text> pieces = new ArrayList<>();
                    for (int i = 0; i < 40; i++) {
                        String words = "ﬁ क्षि 训练 α≥" + now + " " + i;
                        canvas.getGraphicsContext2D().fillText(words, 5, 7 * i);
                        pieces.add(new Text(words));
                    }
                    flow.getChildren().setAll(pieces);
                    flow.prefWidth(-1);
                } catch (RuntimeException wrong) {
                    failed.set(wrong);
                }
            });
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(failed).hasNullValue();
    }
}
