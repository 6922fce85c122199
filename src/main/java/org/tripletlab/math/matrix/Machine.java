package org.tripletlab.math.matrix;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Processor, Java version, system and BLAS kernels behind results and timings. The same experiment gives identical
 * digits only on the same kernels, and timings are comparable only on the same processor.
 *
 * @param processor name of the processor, as the operating system reports it
 * @param cores how many of its cores this process may use
 * @param java version of Java
 * @param system name and version of the operating system, and the architecture
 * @param blas kernels of the matrix products; empty if unknown
 */
public record Machine(String processor, int cores, String java, String system, Optional<BlasCore> blas) {
    private static final String UNKNOWN = "unknown processor";
    private static final long PATIENCE_SECONDS = 2;

    /** Returns the machine of this process; its kernels are known once the native library is loaded. */
    public static Machine ofThisProcess() {
        return new Machine(
                Found.PROCESSOR,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                String.join(
                        " ",
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch")),
                BlasCore.ofThisProcess());
    }

    /** Returns the kernels as text, for example {@code OpenBLAS 0.3.28, core Haswell (set by OPENBLAS_CORETYPE)}. */
    public String blasText() {
        return blas.map(core -> "OpenBLAS " + core.version() + ", core " + core.name()
                        + (core.forced() ? " (set by " + BlasCore.VARIABLE + ")" : ""))
                .orElse("OpenBLAS, core unknown");
    }

    /** Returns a warning sentence where the kernels use only a small part of the processor; otherwise empty. */
    public Optional<String> warning() {
        return blas.filter(this::isFarAbove).map(core -> warning(processor, core));
    }

    static String warning(String processor, BlasCore core) {
        String advice = core.forced() ? "Unset " + BlasCore.VARIABLE : "Set " + BlasCore.VARIABLE + "=Haswell";
        return "OpenBLAS computes with kernels for " + core.name() + ", far below this processor (" + processor
                + "): training takes two to four times as long. " + advice + ".";
    }

    /** Tells whether these kernels use only a small part of this processor. */
    public boolean isFarAbove(BlasCore core) {
        return core.isFarBelow(hasFma());
    }

    /** Tells whether the processor has 256-bit fused multiply-add, as detected by the Java runtime on any system. */
    static boolean hasFma() {
        try {
            HotSpotDiagnosticMXBean java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            return Boolean.parseBoolean(java.getVMOption("UseFMA").getValue())
                    && Integer.parseInt(java.getVMOption("UseAVX").getValue()) >= 2;
        } catch (IllegalArgumentException | LinkageError | NullPointerException notX86OrNotHotSpot) {
            return false;
        }
    }

    /**
     * Returns the name of the processor.
     *
     * @param system name of the operating system
     * @param cpuinfo lines of Linux's {@code /proc/cpuinfo}; empty elsewhere
     * @param environment of the process; Windows names the processor there
     */
    static String processor(String system, List<String> cpuinfo, Map<String, String> environment) {
        Optional<String> named = cpuinfo.stream()
                .filter(line -> line.startsWith("model name") || line.startsWith("Model"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .filter(name -> !name.isEmpty())
                .findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        if (system.toLowerCase(Locale.ROOT).startsWith("mac")) {
            return answerOf("/usr/sbin/sysctl", "-n", "machdep.cpu.brand_string")
                    .orElse(UNKNOWN);
        }
        return Optional.ofNullable(environment.get("PROCESSOR_IDENTIFIER"))
                .filter(name -> !name.isBlank())
                .orElse(UNKNOWN);
    }

    private static Optional<String> answerOf(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (BufferedReader answer = process.inputReader(StandardCharsets.UTF_8)) {
                String line = answer.readLine();
                return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0
                        ? Optional.ofNullable(line).filter(text -> !text.isBlank())
                        : Optional.empty();
            } finally {
                process.destroy();
            }
        } catch (IOException noSuchCommand) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Evaluated lazily, once. */
    private static final class Found {
        static final String PROCESSOR = processor(System.getProperty("os.name"), cpuinfo(), System.getenv());

        private static List<String> cpuinfo() {
            try {
                return Files.readAllLines(Path.of("/proc/cpuinfo"), StandardCharsets.UTF_8);
            } catch (IOException noLinux) {
                return List.of();
            }
        }
    }
}
