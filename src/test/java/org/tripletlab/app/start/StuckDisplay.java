package org.tripletlab.app.start;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A display that takes connections and then says nothing, or nothing more than that a program may draw. */
public final class StuckDisplay implements AutoCloseable {
    private static final int FIRST_PORT = 6000;

    private final ServerSocket socket;
    private final boolean greets;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    /** Begins to listen; {@code greets} answers the first request of every program, and no other. */
    public StuckDisplay(boolean greets) {
        this.greets = greets;
        socket = listen();
        Thread thread = new Thread(this::serve, "stuck-display");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns what {@code DISPLAY} must be. */
    public String name() {
        return "127.0.0.1:" + (socket.getLocalPort() - FIRST_PORT);
    }

    /** Returns how many bytes came after the greeting. */
    int heardBytes() {
        synchronized (heard) {
            return heard.size();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static ServerSocket listen() {
        for (int port = FIRST_PORT + 90; port < FIRST_PORT + 190; port++) {
            try {
                return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            } catch (IOException taken) {
                // The next one may be free.
            }
        }
        throw new IllegalStateException("No port of a display is free.");
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket program = socket.accept();
                Thread thread = new Thread(() -> hear(program), "stuck-display-program");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void hear(Socket program) {
        try {
            DataInputStream in = new DataInputStream(program.getInputStream());
            if (greets) {
                greet(in, program.getOutputStream());
            }
            byte[] some = new byte[1 << 16];
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                synchronized (heard) {
                    heard.write(some, 0, count);
                }
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** One screen of 800 × 600 with 24 bits a pixel; refuses the order of bytes of other machines, as newer servers do. */
    private static void greet(DataInputStream in, OutputStream out) throws IOException {
        byte[] asked = in.readNBytes(12);
        boolean big = asked[0] == 'B';
        if (big != (ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN)) {
            out.write(new byte[8]);
            out.flush();
            return;
        }
        ByteBuffer lengths = ordered(ByteBuffer.wrap(asked), big);
        in.readNBytes((lengths.getShort(6) + 3) / 4 * 4 + (lengths.getShort(8) + 3) / 4 * 4);
        ByteBuffer answer = ordered(ByteBuffer.allocate(8 + 32 + 8 + 40 + 8 + 24), big);
        answer.put((byte) 1).put((byte) 0).putShort((short) 11).putShort((short) 0);
        answer.putShort((short) ((answer.capacity() - 8) / 4));
        answer.putInt(1).putInt(0x200000).putInt(0x1FFFFF).putInt(0);
        answer.putShort((short) 0).putShort((short) 0xFFFF).put((byte) 1).put((byte) 1);
        answer.put((byte) 0)
                .put((byte) 0)
                .put((byte) 32)
                .put((byte) 32)
                .put((byte) 8)
                .put((byte) 255)
                .putInt(0);
        answer.put((byte) 24).put((byte) 32).put((byte) 32).position(answer.position() + 5);
        answer.putInt(99).putInt(1).putInt(0xFFFFFF).putInt(0).putInt(0);
        answer.putShort((short) 800).putShort((short) 600).putShort((short) 200).putShort((short) 150);
        answer.putShort((short) 1)
                .putShort((short) 1)
                .putInt(33)
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) 24)
                .put((byte) 1);
        answer.put((byte) 24).put((byte) 0).putShort((short) 1).putInt(0);
        answer.putInt(33).put((byte) 4).put((byte) 8).putShort((short) 256);
        answer.putInt(0xFF0000).putInt(0xFF00).putInt(0xFF).putInt(0);
        out.write(answer.array());
        out.flush();
    }

    private static ByteBuffer ordered(ByteBuffer buffer, boolean big) {
        return buffer.order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }
}
