package org.tripletlab.ui;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test that opens a window, on a display or in memory; skipped where the system's libraries for it are missing. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({NeedsWindow.Libraries.class, NeedsWindow.Focus.class})
public @interface NeedsWindow {
    /** Waits for the focus before a test begins: a key pressed before the window manager has given it goes nowhere. */
    final class Focus implements BeforeTestExecutionCallback {
        private static final int PATIENCE_MILLIS = 10_000;
        private static final int LOOK_MILLIS = 50;

        @Override
        public void beforeTestExecution(ExtensionContext context) throws Exception {
            for (int waited = 0; waited < PATIENCE_MILLIS && !isGiven(); waited += LOOK_MILLIS) {
                Thread.sleep(LOOK_MILLIS);
            }
        }

        private static boolean isGiven() throws Exception {
            // A test may start the program in a process of its own, without the toolkit here.
            return Window.getWindows().isEmpty()
                    || PaneWindow.onScreen(() -> Window.getWindows().stream().anyMatch(Window::isFocused));
        }
    }

    /** Looks for the libraries that JavaFX loads on Linux. */
    final class Libraries implements ExecutionCondition {
        private static final List<String> NEEDED = List.of("libgtk-3.so.0", "libpangoft2-1.0.so.0", "libfreetype.so.6");

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            String known = System.getProperty("os.name").contains("Linux") ? known() : "";
            for (String library : NEEDED) {
                if (!known.isEmpty() && !known.contains(library)) {
                    String reason = "The window tests need " + library
                            + ": apt-get install libgtk-3-0 libgl1 libxtst6 libxxf86vm1 (and xvfb for a display).";
                    // The reason is in the report; it is also printed to the console.
                    System.out.println(context.getDisplayName() + " is skipped. " + reason);
                    return ConditionEvaluationResult.disabled(reason);
                }
            }
            return ConditionEvaluationResult.enabled("The libraries of the window are there.");
        }

        /** Returns what the loader knows; empty if that cannot be told. */
        private static String known() {
            try {
                Process process = new ProcessBuilder("/sbin/ldconfig", "-p").start();
                return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException noLdconfig) {
                return "";
            }
        }
    }
}
