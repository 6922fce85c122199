package org.tripletlab.app;

import java.io.IOException;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.tripletlab.machine.NativePreparation;

/** Loads the native mathematics before any test, as the program does: a test that starts the toolkit may come at any time. */
public final class NativesFirst implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        NativePreparation.ofThisProcess().load();
    }
}
