package org.tripletlab.data.download;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The body of an HTTP response, read in chunks with a timeout for each.
 *
 * <p>The client's own body stream blocks without a limit, so neither a stalled server nor a cancellation would be
 * noticed. One chunk is requested at a time, so at most a few buffers are in memory.
 */
final class PolledBody implements Flow.Subscriber<List<ByteBuffer>>, Closeable {
    private record Event(List<ByteBuffer> bytes, Throwable failure, boolean end) {}

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private volatile Flow.Subscription subscription;

    @Override
    public void onSubscribe(Flow.Subscription granted) {
        subscription = granted;
        granted.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        events.add(new Event(bytes, null, false));
    }

    @Override
    public void onError(Throwable failure) {
        events.add(new Event(List.of(), failure, true));
    }

    @Override
    public void onComplete() {
        events.add(new Event(List.of(), null, true));
    }

    /**
     * Returns the next chunk, empty at the end.
     *
     * @throws TimeoutException if nothing arrived in time; may be called again
     * @throws ExecutionException if the connection broke
     */
    Optional<List<ByteBuffer>> next(long millis) throws InterruptedException, TimeoutException, ExecutionException {
        Event event = events.poll(millis, TimeUnit.MILLISECONDS);
        if (event == null) {
            throw new TimeoutException();
        }
        if (event.failure() != null) {
            throw new ExecutionException(event.failure());
        }
        if (event.end()) {
            return Optional.empty();
        }
        subscription.request(1);
        return Optional.of(event.bytes());
    }

    @Override
    public void close() {
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
