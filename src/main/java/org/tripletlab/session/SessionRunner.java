package org.tripletlab.session;

/** Drives one experiment on its own threads: play, pause, single step, restart, speed. */
public abstract class SessionRunner implements Playback, AutoCloseable {
    @Override
    public abstract void close();
}
