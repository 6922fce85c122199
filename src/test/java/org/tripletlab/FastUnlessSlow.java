package org.tripletlab;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a class of unit tests that computes too long for {@code mvn test} and is not marked {@link Slow}. Counted is the time
 * that its own thread computed, which other work on the machine does not lengthen, against several times what marks a test as
 * slow, because machines differ.
 */
public final class FastUnlessSlow implements BeforeAllCallback, AfterAllCallback {
    static final Duration MOST = Duration.ofSeconds(5);

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(FastUnlessSlow.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(OURS).put(context.getUniqueId(), THREADS.getCurrentThreadCpuTime());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        long begun = context.getStore(OURS).get(context.getUniqueId(), Long.class);
        check(context.getRequiredTestClass(), Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begun));
    }

    /**
     * Compares what a class took with what it may take.
     *
     * @throws AssertionError if it is too long for a class without the mark
     */
    static void check(Class<?> tests, Duration computed) {
        boolean unit = tests.getSimpleName().endsWith("Test");
        if (unit && !tests.isAnnotationPresent(Slow.class) && computed.compareTo(MOST) > 0) {
            throw new AssertionError(tests.getSimpleName() + " computed for " + computed.toMillis()
                    + " ms, and \"mvn test\" runs classes of less than a second: make it quicker, or mark it @Slow.");
        }
    }
}
