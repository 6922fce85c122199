package org.tripletlab.ui.fx;

import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;

/** String bindings that follow the language while the window is open. */
public final class TextBindings {
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Language> language;

    /** Creates bindings to these texts, whose language changes on the JavaFX application thread. */
    public TextBindings(Texts texts) {
        this.texts = texts;
        this.language = new ReadOnlyObjectWrapper<>(texts.language());
        texts.addListener(() -> language.set(texts.language()));
    }

    /** Returns the texts. */
    public Texts texts() {
        return texts;
    }

    /** Returns the current language. */
    public ReadOnlyObjectProperty<Language> languageProperty() {
        return language.getReadOnlyProperty();
    }

    /** Returns the text of a key. */
    public StringBinding text(String key) {
        return Bindings.createStringBinding(() -> texts.get(key), language);
    }

    /** Returns the text supplied by {@code wording}, computed again when the language or one of {@code dependencies} changes. */
    public StringBinding wording(Supplier<String> wording, Observable... dependencies) {
        Observable[] all = new Observable[dependencies.length + 1];
        all[0] = language;
        System.arraycopy(dependencies, 0, all, 1, dependencies.length);
        return Bindings.createStringBinding(wording::get, all);
    }
}
