package org.tripletlab.ui.help;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tripletlab.export.ProgramVersion;
import org.tripletlab.math.matrix.BlasCore;
import org.tripletlab.math.matrix.Machine;
import org.tripletlab.ui.fx.IconImage;
import org.tripletlab.ui.fx.TextBindings;

/** Page about the program: version, licence, sources of its images and fonts, and the libraries it uses. */
public final class AboutPage extends ScrollPane {
    private static final int ICON = 128;
    private static final double ICON_SHOWN = 64;
    private static final double NAME_SHARE = 60;

    private final TextBindings words;

    /** Creates the page. */
    public AboutPage(TextBindings words) {
        this.words = words;
        setId("about-page");
        setFitToWidth(true);
        getStyleClass().addAll("edge-to-edge", "help");
        VBox page = new VBox(
                head(),
                label(() -> words.texts().get("about.licence"), "help-text"),
                label(() -> words.texts().get("about.data.title"), "help-heading"),
                label(() -> words.texts().get("about.data.text"), "help-text"),
                label(() -> words.texts().get("about.libraries.title"), "help-heading"),
                label(() -> words.texts().get("about.libraries.text"), "help-text"),
                libraries(Library.all()));
        page.getStyleClass().add("help-content");
        setContent(page);
    }

    private HBox head() {
        ImageView icon = new ImageView(IconImage.of(ICON));
        icon.setFitWidth(ICON_SHOWN);
        icon.setFitHeight(ICON_SHOWN);
        Label java = label(
                () -> words.texts()
                        .format(
                                "about.java",
                                System.getProperty("java.version"),
                                System.getProperty("os.name"),
                                System.getProperty("os.arch")),
                "about-java");
        VBox beside = new VBox(
                label(() -> words.texts().get("about.name"), "help-title"),
                label(() -> words.texts().format("about.version", ProgramVersion.read()), "help-text"),
                java,
                label(this::processor, "about-java"),
                label(this::kernels, "about-java"));
        beside.getStyleClass().add("about-beside");
        HBox head = new HBox(icon, beside);
        head.getStyleClass().add("about-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private String processor() {
        Machine machine = Machine.ofThisProcess();
        return words.texts().format("about.processor", machine.processor(), machine.cores());
    }

    private String kernels() {
        Machine machine = Machine.ofThisProcess();
        if (machine.blas().isEmpty()) {
            return words.texts().get("about.blas.unknown");
        }
        BlasCore core = machine.blas().get();
        String known = words.texts()
                .format(
                        core.forced() ? "about.blas.forced" : "about.blas",
                        core.version(),
                        core.name(),
                        BlasCore.VARIABLE);
        return machine.isFarAbove(core) ? known + " " + words.texts().get("about.blas.far") : known;
    }

    private GridPane libraries(List<Library> all) {
        GridPane table = new GridPane();
        table.setId("about-libraries");
        table.getStyleClass().add("help-table");
        ColumnConstraints name = new ColumnConstraints();
        name.setPercentWidth(NAME_SHARE);
        ColumnConstraints licence = new ColumnConstraints();
        licence.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(name, licence);
        for (int row = 0; row < all.size(); row++) {
            Library library = all.get(row);
            Label licenceText = label(library::licence, "about-licence");
            GridPane.setValignment(licenceText, VPos.TOP);
            table.addRow(row, label(library::name, "help-text"), licenceText);
        }
        return table;
    }

    private Label label(Supplier<String> wording, String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.textProperty().bind(words.wording(wording));
        return label;
    }
}
