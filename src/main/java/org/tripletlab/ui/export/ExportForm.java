package org.tripletlab.ui.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tripletlab.export.catalogue.ExportOption;
import org.tripletlab.export.catalogue.ExportSource;
import org.tripletlab.export.catalogue.Exporter;
import org.tripletlab.export.catalogue.Exporters;
import org.tripletlab.export.catalogue.FormField;
import org.tripletlab.export.catalogue.OptionValues;
import org.tripletlab.option.Kind;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;

/** State of the export dialog of one group of formats: the format, and the options as they are typed. */
public final class ExportForm {
    private final String group;
    private final ObjectProperty<Exporter> exporter;
    private final Map<ExportOption<?>, StringProperty> texts = new LinkedHashMap<>();

    ExportForm(String group) {
        this.group = group;
        exporter = new SimpleObjectProperty<>(exporters().get(0));
        for (ExportOption<?> option : exporter.get().options()) {
            if (option.field().isShown()) {
                texts.put(option, new SimpleStringProperty(option.first()));
            }
        }
    }

    /** Returns the id of the group. */
    public String group() {
        return group;
    }

    /** Returns the formats to choose from. */
    List<Exporter> exporters() {
        return Exporters.ofGroup(group);
    }

    /** Returns the chosen format. */
    ObjectProperty<Exporter> exporterProperty() {
        return exporter;
    }

    /** Returns the options of the dialog, in their order. */
    List<ExportOption<?>> options() {
        return List.copyOf(texts.keySet());
    }

    /** Returns an option as it is typed. */
    StringProperty text(ExportOption<?> option) {
        return texts.get(option);
    }

    /** Tells whether there is anything to choose. */
    boolean isEmpty() {
        return texts.isEmpty() && exporters().size() == 1;
    }

    /** Tells whether an option has an effect with the values of the others. */
    boolean applies(ExportOption<?> option) {
        return option.field()
                .condition()
                .map(condition ->
                        condition.values().contains(text(condition.option()).get()))
                .orElse(true);
    }

    /** Replaces lanes that no longer exist. */
    void offer(List<Character> letters, char chosen) {
        texts.forEach((option, text) -> {
            boolean lane = option.kind() == Kind.LANE || option.kind() == Kind.LANES;
            if (lane && (text.get().isEmpty() || !letters.contains(text.get().charAt(0)))) {
                text.set(option.kind() == Kind.LANE ? String.valueOf(chosen) : "");
            }
        });
    }

    /** Replaces values that cannot be carried out, as they were left in the dialog, by the first ones. */
    void replaceRefused(ExportSource source) {
        texts.forEach((option, text) -> {
            if (option.refusal(text.get()).isPresent()) {
                text.set(option.first());
            }
        });
        if (!source.lanes().isEmpty()) {
            ofExporter(source)
                    .ifPresent(refused ->
                            refused.options().forEach(option -> text(option).set(option.first())));
        }
    }

    /** Returns everything on which {@link #refusal} depends. */
    Stream<Observable> dependencies() {
        return Stream.concat(Stream.of(exporter), texts.values().stream());
    }

    /** Returns the reason why the form cannot be carried out as it is typed; empty if it can. */
    Optional<Message> refusal(ExportSource source) {
        if (source.lanes().isEmpty()) {
            return Optional.of(Message.of("picture.none"));
        }
        return texts.entrySet().stream()
                .flatMap(each -> each.getKey().refusal(each.getValue().get()).stream())
                .findFirst()
                .or(() -> ofExporter(source).map(Exporter.Refusal::sentence));
    }

    /** Returns the reason why the value of an option is not allowed or does not suit the runs; empty if it does. */
    Optional<Message> refusal(ExportOption<?> option, ExportSource source) {
        Optional<Message> ofValue = option.refusal(text(option).get());
        boolean readable = texts.entrySet().stream()
                .allMatch(each -> each.getKey().refusal(each.getValue().get()).isEmpty());
        return !readable || source.lanes().isEmpty()
                ? ofValue
                : ofExporter(source)
                        .filter(refused -> refused.options().contains(option))
                        .map(Exporter.Refusal::sentence);
    }

    private Optional<Exporter.Refusal> ofExporter(ExportSource source) {
        return exporter.get().refusal(source, values(Language.ENGLISH));
    }

    /** Tells whether a preview of what would be written can be drawn. */
    boolean hasPreview() {
        return exporter.get().hasPreview();
    }

    /** Returns the values as they are typed, which {@link #refusal} allows. */
    OptionValues values(Language language) {
        OptionValues values = OptionValues.NONE;
        for (ExportOption<?> option : exporter.get().options()) {
            if (option.field().equals(FormField.LANGUAGE_OF_WINDOW)) {
                values = values.withText(option, language.id());
            } else if (applies(option) && !text(option).get().isBlank()) {
                values = values.withText(option, text(option).get());
            }
        }
        return values;
    }
}
