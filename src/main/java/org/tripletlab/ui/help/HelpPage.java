package org.tripletlab.ui.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Reveal;
import org.tripletlab.ui.fx.TextBindings;

/** Help page that explains the display, the keys and the terms. */
public final class HelpPage extends ScrollPane {

    /** One part of the page that a search shows or hides as a whole, with words that are not shown. */
    private record Entry(List<Label> labels, Supplier<String> searchWords) {
        boolean contains(String sought) {
            return Stream.concat(labels.stream().map(Label::getText), Stream.of(searchWords.get()))
                    .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought));
        }

        void show(boolean shown) {
            labels.forEach(label -> {
                label.setVisible(shown);
                label.setManaged(shown);
            });
        }
    }

    private final TextBindings words;
    private final Appearance appearance;
    private final Map<String, Entry> sections = new LinkedHashMap<>();
    private final List<Entry> tableRows = new ArrayList<>();

    /** Heading of each table, with the rows below it. */
    private final Map<Entry, List<Entry>> tables = new LinkedHashMap<>();

    /**
     * Creates the page.
     *
     * @param about opens the page about the program
     */
    public HelpPage(TextBindings words, Appearance appearance, Runnable about) {
        this.words = words;
        this.appearance = appearance;
        setId("help-page");
        setFitToWidth(true);
        getStyleClass().addAll("edge-to-edge", "help");
        VBox page = new VBox(label("help.title", "help-title"));
        page.getStyleClass().add("help-content");
        for (String paragraph : HelpCatalogue.PARAGRAPHS) {
            Entry section = new Entry(
                    List.of(
                            label("help." + paragraph + ".title", "help-heading"),
                            label("help." + paragraph + ".text", "help-text")),
                    searchWords("help." + paragraph));
            sections.put(paragraph, section);
            page.getChildren().addAll(section.labels());
        }
        Label keys = label("help.keys.title", "help-heading");
        page.getChildren().addAll(keys, table(keys, "help.key.", HelpCatalogue.KEYS, "help-key"));
        Label glossary = label("help.words.title", "help-heading");
        page.getChildren().addAll(glossary, table(glossary, "help.word.", HelpCatalogue.WORDS, "help-word"));
        Hyperlink toAbout = new Hyperlink();
        toAbout.setId("help-about");
        toAbout.textProperty().bind(words.text("about.title"));
        toAbout.setOnAction(event -> about.run());
        page.getChildren().addAll(toAbout, new LogLink(words));
        setContent(page);
    }

    /**
     * Shows only the parts in which a text occurs.
     *
     * @return whether there are any
     */
    boolean search(String text) {
        String sought = text.strip().toLowerCase(Locale.ROOT);
        List<Entry> all = new ArrayList<>(sections.values());
        all.addAll(tableRows);
        all.forEach(entry -> entry.show(entry.contains(sought)));
        tables.forEach((heading, rows) -> heading.show(rows.stream().anyMatch(row -> row.contains(sought))));
        setVvalue(0);
        return all.stream().anyMatch(entry -> entry.contains(sought));
    }

    /** Scrolls to a section; does nothing if there is none of this id. */
    void reveal(String section) {
        Entry entry = sections.get(section);
        if (entry != null) {
            applyCss();
            layout();
            // To its text as well, and not only to its heading.
            entry.labels().forEach(label -> Reveal.in(this, label));
            Reveal.in(this, entry.labels().get(0));
        }
    }

    private GridPane table(Label heading, String prefix, List<String> rows, String style) {
        GridPane table = new GridPane();
        table.getStyleClass().add("help-table");
        ColumnConstraints first = new ColumnConstraints();
        first.minWidthProperty().bind(appearance.fontScaleProperty().multiply(130));
        ColumnConstraints second = new ColumnConstraints();
        second.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(first, second);
        List<Entry> entries = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            String key = prefix + rows.get(row);
            Entry entry = new Entry(List.of(label(key, style), label(key + ".text", "help-text")), searchWords(key));
            entries.add(entry);
            table.addRow(row, entry.labels().get(0), entry.labels().get(1));
        }
        tableRows.addAll(entries);
        tables.put(new Entry(List.of(heading), () -> ""), entries);
        return table;
    }

    private Supplier<String> searchWords(String part) {
        return () -> HelpCatalogue.searchWords(part).map(words.texts()::get).orElse("");
    }

    private Label label(String key, String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.textProperty().bind(words.text(key));
        return label;
    }
}
