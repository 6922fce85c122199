package org.tripletlab.compare;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.runner.Pace;

/**
 * Keeps the lanes that train within one recorded interval of each other: whoever is ahead by that much waits, and whoever
 * has to catch up does so as fast as the machine goes.
 *
 * <p>Asking takes no lock, so that no lane can hold up another by it.
 */
final class LanePace {
    private final List<Member> members = new CopyOnWriteArrayList<>();

    /** Returns the pace of another lane, which does not move yet. */
    Member join() {
        Member member = new Member();
        members.add(member);
        return member;
    }

    /** One lane. */
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

        /** Leaves: nobody waits for this lane any more. */
        void leave() {
            members.remove(this);
        }
    }
}
