package org.tripletlab.app.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Setting of the operating system for less motion, as told by its own command-line tool: {@code gsettings} on Linux, the registry on
 * Windows, {@code defaults} on macOS. Unknown while the tool has not answered, and if it is missing or fails.
 */
public final class SystemMotion {
    private static final int PATIENCE_SECONDS = 5;
    private static final Pattern REGISTRY_MASK =
            Pattern.compile("UserPreferencesMask\\s+REG_BINARY\\s+(\\p{XDigit}{10,})");

    /** Byte of the mask with the bit of SPI_GETCLIENTAREAANIMATION, in the order in which the registry prints it. */
    private static final int MASK_BYTE = 4;

    private static final int MASK_BIT = 0x02;

    private final Question question;
    private volatile Optional<Boolean> reduced = Optional.empty();

    /**
     * Question to the operating system.
     *
     * @param command the tool and its arguments
     * @param reading returns whether motion is reduced, from the output of the tool; empty if the output is not as expected
     */
    record Question(List<String> command, Function<String, Optional<Boolean>> reading) {}

    /** Creates access to the setting without asking for it. */
    SystemMotion(Question question) {
        this.question = question;
    }

    /**
     * Begins to ask for the setting, on a thread of its own.
     *
     * @param osName the system property {@code os.name}
     * @param environment of the process; Windows tells there where its tools are
     */
    public static SystemMotion asked(String osName, Map<String, String> environment) {
        SystemMotion motion = new SystemMotion(question(osName, environment));
        Thread thread = new Thread(motion::ask, "tripletlab-system-motion");
        thread.setDaemon(true);
        thread.start();
        return motion;
    }

    /** Returns whether motion is reduced; empty if that is not known, or not yet. Never waits. */
    public Optional<Boolean> reduced() {
        return reduced;
    }

    static Question question(String osName, Map<String, String> environment) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            String tool = environment.getOrDefault("SystemRoot", "C:\\Windows") + "\\System32\\reg.exe";
            return new Question(
                    List.of(tool, "query", "HKCU\\Control Panel\\Desktop", "/v", "UserPreferencesMask"),
                    SystemMotion::fromRegistry);
        }
        if (os.contains("mac")) {
            return new Question(
                    List.of("/usr/bin/defaults", "read", "com.apple.universalaccess", "reduceMotion"),
                    output -> word(output, "1", "0"));
        }
        return new Question(
                List.of("gsettings", "get", "org.gnome.desktop.interface", "enable-animations"),
                output -> word(output, "false", "true"));
    }

    private static Optional<Boolean> word(String output, String less, String usual) {
        String word = output.strip();
        return word.equals(less) || word.equals(usual) ? Optional.of(word.equals(less)) : Optional.empty();
    }

    private static Optional<Boolean> fromRegistry(String output) {
        Matcher mask = REGISTRY_MASK.matcher(output);
        return mask.find()
                ? Optional.of((Integer.parseInt(mask.group(1).substring(2 * MASK_BYTE, 2 * MASK_BYTE + 2), 16)
                                & MASK_BIT)
                        == 0)
                : Optional.empty();
    }

    /** Asks for the setting, and waits for at most a few seconds. */
    void ask() {
        try {
            Process tool = new ProcessBuilder(question.command())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (InputStream output = tool.getInputStream()) {
                tool.getOutputStream().close();
                // The few characters of the answer fit into the pipe, so the tool ends without being read.
                if (tool.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && tool.exitValue() == 0) {
                    reduced = question.reading().apply(new String(output.readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                tool.destroyForcibly();
            }
        } catch (IOException noTool) {
            // Not known then.
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
