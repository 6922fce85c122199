package org.tripletlab.app.start;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Connection to the X server in Java only: before the toolkit starts it tests whether the display answers, and shows a
 * picture, without a native library that could conflict with others during loading.
 */
final class XDisplay implements AutoCloseable {
    /** Byte order of this machine: newer servers, such as those of Wayland, refuse clients with the other order. */
    static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private static final int HEAD_BYTES = 8;
    private static final int ACCEPTED = 1;

    /** The display accepted the connection or the request, and did not answer. */
    static final class SilentException extends IOException {
        private static final long serialVersionUID = 1;

        SilentException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private final SocketChannel channel;
    private final Optional<XScreen> screen;

    private XDisplay(SocketChannel channel, Optional<XScreen> screen) {
        this.channel = channel;
        this.screen = screen;
    }

    /**
     * Connects to the display.
     *
     * @param address its address
     * @param environment the environment variables, for the key
     * @param patienceSeconds timeout of the answer
     * @throws SilentException if there was no answer in that time
     * @throws IOException if the display is not available
     */
    static XDisplay open(DisplayAddress address, Map<String, String> environment, int patienceSeconds)
            throws IOException {
        FutureTask<XDisplay> asking = new FutureTask<>(() -> ask(address, environment));
        // A separate thread, because a stalled server also blocks a connection to a socket file.
        Thread thread = new Thread(asking, "tripletlab-display");
        thread.setDaemon(true);
        thread.start();
        try {
            return asking.get(patienceSeconds, TimeUnit.SECONDS);
        } catch (TimeoutException silent) {
            throw new SilentException(
                    "The display " + address.name() + " (DISPLAY) did not answer within " + patienceSeconds + " s.",
                    silent);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException known ? known : new IOException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /** Returns the screen; empty if the display refused the connection (the toolkit has more ways to connect). */
    Optional<XScreen> screen() {
        return screen;
    }

    /** Sends requests completely; blocks while the server does not accept them. */
    void send(ByteBuffer requests) {
        try {
            while (requests.hasRemaining()) {
                channel.write(requests);
            }
        } catch (IOException disconnected) {
            throw new UncheckedIOException(disconnected);
        }
    }

    /** Closes the connection; the picture disappears. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static XDisplay ask(DisplayAddress address, Map<String, String> environment) throws IOException {
        SocketChannel channel = SocketChannel.open(address.socket());
        try {
            channel.write(greeting(DisplayKey.of(address.number(), environment)));
            DataInputStream in = new DataInputStream(Channels.newInputStream(channel));
            ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES).order(ORDER);
            in.readFully(head.array());
            ByteBuffer rest =
                    ByteBuffer.allocate((head.getShort(6) & 0xFFFF) * 4).order(ORDER);
            in.readFully(rest.array());
            return new XDisplay(channel, head.get(0) == ACCEPTED ? Optional.of(XScreen.read(rest)) : Optional.empty());
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    /** Version 11.0. */
    private static ByteBuffer greeting(DisplayKey key) {
        byte[] method = key.method().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer greeting = ByteBuffer.allocate(12 + padded(method.length) + padded(key.secret().length))
                .order(ORDER);
        greeting.put((byte) (ORDER == ByteOrder.LITTLE_ENDIAN ? 'l' : 'B'))
                .put((byte) 0)
                .putShort((short) 11)
                .putShort((short) 0);
        greeting.putShort((short) method.length).putShort((short) key.secret().length);
        greeting.put(12, method).put(12 + padded(method.length), key.secret());
        return greeting.rewind();
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }
}
