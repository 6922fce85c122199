package org.tripletlab.app;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.tripletlab.machine.NativePreparation;

/** Loads the native mathematics before any test, as the program does: a test that starts the toolkit may come at any time. */
public final class NativesFirst implements BeforeAllCallback {
    // What the library says of itself is not for the console; held here, because a logger that is not held loses its
    // level.
    private static final Logger LIBRARY = Logger.getLogger("org.nd4j");

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        LIBRARY.setLevel(Level.WARNING);
        NativePreparation.ofThisProcess().load();
    }
}
