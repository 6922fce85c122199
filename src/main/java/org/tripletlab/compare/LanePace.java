package org.tripletlab.compare;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.runner.Pace;

/**
 * Synchronisation of training lanes within one recorded interval: a lane that is ahead by that much waits, and one that
 * is behind runs at full speed.
 *
 * <p>Queries take no lock, so that lanes cannot block each other.
 */
final class LanePace {
    private final List<Member> members = new CopyOnWriteArrayList<>();

    /** Adds a lane, initially not moving, and returns its pace. */
    Member join() {
        Member member = new Member();
        members.add(member);
        return member;
    }

    /** Pace of one lane. */
    final class Member implements Pace {
        private volatile int step;
        private volatile boolean moving;

        private Member() {}

        @Override
        public void at(int now) {
            step = now;
        }

        @Override
        public void moving(boolean now) {
            moving = now;
        }

        @Override
        public boolean mayStep() {
            for (Member other : members) {
                if (other != this && other.moving && step >= other.step + Parameters.MEASURE_EVERY) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean isBehind() {
            for (Member other : members) {
                if (other != this && other.moving && other.step >= step + Parameters.MEASURE_EVERY) {
                    return true;
                }
            }
            return false;
        }

        /** Removes this lane, so that other lanes do not wait for it. */
        void leave() {
            members.remove(this);
        }
    }
}
