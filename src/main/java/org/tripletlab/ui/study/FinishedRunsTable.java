package org.tripletlab.ui.study;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.option.Kind;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.StateTone;

/** Table of the finished runs with their parameters and results, in the order of the study until the user sorts them. */
final class FinishedRunsTable extends TableView<FinishedRun> {
    /** Decimals: a table that grows is easier to read with fewer than the report. */
    private static final int MOST_DIGITS = 3;

    private static final double SEED_WIDTH = 64;
    private static final double NUMBER_WIDTH = 88;
    private static final double LONG_NUMBER_WIDTH = 116;
    private static final double STATE_WIDTH = 126;
    private static final double WORD_WIDTH = 150;
    private static final double SCHEDULE_WIDTH = 260;
    private static final double SCROLL_BAR = 18;

    private final TextBindings words;
    private final Appearance appearance;
    private final StudyWording wording;

    FinishedRunsTable(StudyViewModel study, TextBindings words, Appearance appearance) {
        this.words = words;
        this.appearance = appearance;
        this.wording = new StudyWording(words.texts());
        setId("study-runs");
        getStyleClass().addAll(Styles.DENSE, "study-runs");
        SortedList<FinishedRun> sorted = new SortedList<>(study.finished());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        widthProperty().subscribe(this::fill);
        appearance.fontScaleProperty().subscribe(this::fill);
        Label empty = new Label();
        empty.getStyleClass().add("remark");
        empty.textProperty().bind(words.text("study.table.empty"));
        setPlaceholder(empty);
        study.planProperty().subscribe(plan -> {
            if (plan != null) {
                columns(plan);
            }
        });
        words.languageProperty().addListener((property, before, now) -> refresh());
    }

    private void columns(StudyPlan plan) {
        ObservableList<TableColumn<FinishedRun, ?>> columns = getColumns();
        columns.clear();
        plan.varied().forEach(parameter -> columns.add(varied(parameter)));
        columns.add(state());
        columns.add(number("study.table.collapse", "collapsedAtStep", FinishedRunsTable::step, NUMBER_WIDTH));
        plan.metrics()
                .forEach(metric -> columns.add(number(
                        metric.labelKey(),
                        metric.field(),
                        value -> metric.show(value, MOST_DIGITS),
                        metric.metric() == Metrics.HELD_OUT_EQUAL_ERROR_RATE ? LONG_NUMBER_WIDTH : NUMBER_WIDTH)));
        fill();
    }

    private static String step(double step) {
        return Double.isNaN(step) ? "–" : String.format(Locale.ROOT, "%.0f", step);
    }

    private TableColumn<FinishedRun, String> varied(Parameter<?> parameter) {
        boolean numeric = parameter.kind() == Kind.INTEGER || parameter.kind() == Kind.REAL;
        TableColumn<FinishedRun, String> column =
                column(parameter.labelKey(), run -> run.run().varied().get(parameter.id()));
        column.setCellFactory(all -> new Cell<>(numeric, value -> wording.value(parameter, value)));
        wide(column, width(parameter));
        if (numeric) {
            column.setComparator(Comparator.nullsFirst(Comparator.comparingDouble(Double::parseDouble)));
        }
        return column;
    }

    private static double width(Parameter<?> parameter) {
        return switch (parameter.kind()) {
            case INTEGER -> parameter == Parameters.SEED ? SEED_WIDTH : NUMBER_WIDTH;
            case REAL -> NUMBER_WIDTH;
            default -> parameter == Parameters.SCHEDULE ? SCHEDULE_WIDTH : WORD_WIDTH;
        };
    }

    private TableColumn<FinishedRun, FinishedRun> state() {
        TableColumn<FinishedRun, FinishedRun> column = column("study.table.state", Function.identity());
        column.setCellFactory(all -> new StateCell());
        column.setComparator(Comparator.comparing(run -> run.outcome().state()));
        wide(column, STATE_WIDTH);
        return column;
    }

    private TableColumn<FinishedRun, Double> number(
            String key, String field, Function<Double, String> wording, double width) {
        TableColumn<FinishedRun, Double> column =
                column(key, run -> run.outcome().number(field));
        column.setCellFactory(all -> new Cell<>(true, wording));
        wide(column, width);
        return column;
    }

    private <T> TableColumn<FinishedRun, T> column(String key, Function<FinishedRun, T> value) {
        TableColumn<FinishedRun, T> column = new TableColumn<>();
        column.textProperty().bind(words.text(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    private static void wide(TableColumn<FinishedRun, ?> column, double width) {
        column.setUserData(width);
    }

    /** Fits the columns to the width of the table, but not below their minimum; then they are scrolled. */
    private void fill() {
        double needed = 0;
        for (TableColumn<FinishedRun, ?> column : getColumns()) {
            needed += appearance.scaled((Double) column.getUserData());
        }
        double factor = Math.max(1, (getWidth() - SCROLL_BAR) / needed);
        for (TableColumn<FinishedRun, ?> column : getColumns()) {
            column.setPrefWidth(appearance.scaled((Double) column.getUserData()) * factor);
        }
    }

    private static class Cell<T> extends TableCell<FinishedRun, T> {
        private final Function<T, String> wording;

        Cell(boolean number, Function<T, String> wording) {
            this.wording = wording;
            setAlignment(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(T value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? null : wording.apply(value));
        }
    }

    private final class StateCell extends TableCell<FinishedRun, FinishedRun> {
        private final Label badge = new Label();

        StateCell() {
            badge.getStyleClass().add("run-state");
        }

        @Override
        protected void updateItem(FinishedRun run, boolean empty) {
            super.updateItem(run, empty);
            setGraphic(empty || run == null ? null : badge);
            setTooltip(null);
            if (empty || run == null) {
                return;
            }
            badge.getStyleClass().removeIf(style -> style.startsWith("tone-"));
            badge.getStyleClass().add("tone-" + tone(run).id());
            badge.setText(words.texts()
                    .get(
                            run.failed()
                                    ? "study.table.failed"
                                    : "state." + run.outcome().state() + ".word"));
            run.outcome().failure().ifPresent(why -> {
                Tooltip tooltip = new Tooltip(why);
                tooltip.setWrapText(true);
                tooltip.setMaxWidth(appearance.scaled(360));
                setTooltip(tooltip);
            });
        }

        private StateTone tone(FinishedRun run) {
            for (SessionState state : SessionState.values()) {
                if (state.id().equals(run.outcome().state())) {
                    return StateTone.of(state);
                }
            }
            return StateTone.BAD;
        }
    }
}
