package org.tripletlab.ui.experiment;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableSet;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.TextBindings;

/**
 * Section of the panel with a header that folds it.
 *
 * <p>A changed entry unfolds its section, and one that is not allowed keeps it unfolded, as it is the reason why nothing can be applied.
 */
final class FoldingSection extends VBox {
    private static final PseudoClass UNFOLDED = PseudoClass.getPseudoClass("unfolded");

    private final BooleanProperty unfolded = new SimpleBooleanProperty();

    /**
     * Creates a section.
     *
     * @param id name of the section in the settings
     * @param titleKey key of the text of the header
     * @param open names of the unfolded sections, kept up to date
     * @param fields fields of the section; it is hidden if it has some and none of them applies
     */
    FoldingSection(
            String id,
            String titleKey,
            TextBindings words,
            ObservableSet<String> open,
            List<ParameterField> fields,
            List<? extends Node> content) {
        getStyleClass().add("folding-section");
        ToggleButton header = new ToggleButton();
        header.setId("section-" + id);
        header.getStyleClass().add("section-header");
        header.setGraphic(IconButtons.icon(Sign.NEXT));
        header.textProperty().bind(words.text(titleKey));
        header.setMaxWidth(Double.MAX_VALUE);
        header.selectedProperty().bindBidirectional(unfolded);

        BooleanBinding wrong = any(
                fields,
                field -> field.appliesProperty().get() && field.errorProperty().get() != null);
        BooleanExpression shown = unfolded.or(wrong);
        shown.subscribe(isShown -> header.pseudoClassStateChanged(UNFOLDED, isShown));
        VBox body = new VBox();
        body.getChildren().addAll(content);
        body.getStyleClass().add("section-body");
        body.visibleProperty().bind(shown);
        body.managedProperty().bind(shown);
        getChildren().addAll(header, body);

        if (!fields.isEmpty()) {
            visibleProperty().bind(any(fields, field -> field.appliesProperty().get()));
            managedProperty().bind(visibleProperty());
        }
        unfolded.set(open.contains(id));
        unfolded.subscribe(isOpen -> {
            if (isOpen) {
                open.add(id);
            } else {
                open.remove(id);
            }
        });
        fields.forEach(field -> field.waitingProperty().subscribe(waiting -> {
            if (waiting) {
                unfolded.set(true);
            }
        }));
    }

    private static BooleanBinding any(List<ParameterField> fields, Predicate<ParameterField> what) {
        return Bindings.createBooleanBinding(
                () -> fields.stream().anyMatch(what),
                fields.stream()
                        .flatMap(field -> Stream.of(field.appliesProperty(), field.errorProperty()))
                        .toArray(Observable[]::new));
    }
}
