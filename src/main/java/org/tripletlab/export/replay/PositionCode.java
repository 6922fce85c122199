package org.tripletlab.export.replay;

/** Encoding of positions as small integers, and back. */
public enum PositionCode {
    /**
     * Places on the unit sphere, as two numbers of 16 bits: the octahedron around the sphere, unfolded into a square (Meyer
     * et al., "On floating-point normal vectors", Eurographics Symposium on Rendering, 2010). Off by less than 0.01°.
     */
    SPHERE(2) {
        @Override
        void encode(float x, float y, float z, int[] into, int at) {
            double size = Math.abs(x) + Math.abs(y) + Math.abs(z);
            double u = size == 0 ? 0 : x / size;
            double v = size == 0 ? 0 : y / size;
            boolean below = z < 0;
            double foldedU = below ? (1 - Math.abs(v)) * sign(u) : u;
            double foldedV = below ? (1 - Math.abs(u)) * sign(v) : v;
            into[at] = (int) Math.round((foldedU + 1) / 2 * SPHERE_TOP);
            into[at + 1] = (int) Math.round((foldedV + 1) / 2 * SPHERE_TOP);
        }

        @Override
        double[] decode(int[] code, int at) {
            double u = code[at] / SPHERE_TOP * 2 - 1;
            double v = code[at + 1] / SPHERE_TOP * 2 - 1;
            double z = 1 - Math.abs(u) - Math.abs(v);
            double fold = Math.max(0, -z);
            double x = u - sign(u) * fold;
            double y = v - sign(v) * fold;
            double length = Math.sqrt(x * x + y * y + z * z);
            return new double[] {x / length, y / length, z / length};
        }
    },

    /** Places inside the unit ball, where projections of more than three dimensions land: three numbers of 11 bits. */
    BALL(3) {
        @Override
        void encode(float x, float y, float z, int[] into, int at) {
            into[at] = level(x);
            into[at + 1] = level(y);
            into[at + 2] = level(z);
        }

        @Override
        double[] decode(int[] code, int at) {
            return new double[] {
                code[at] / BALL_TOP * 2 - 1, code[at + 1] / BALL_TOP * 2 - 1, code[at + 2] / BALL_TOP * 2 - 1
            };
        }
    };

    private static final double SPHERE_TOP = 65535;

    /** Even, so that the centre has a number of its own. */
    private static final double BALL_TOP = 2046;

    private final int numbers;

    PositionCode(int numbers) {
        this.numbers = numbers;
    }

    /** Returns the code for embeddings of this size. */
    static PositionCode of(int embeddingSize) {
        return embeddingSize <= 3 ? SPHERE : BALL;
    }

    /** Returns how many whole numbers a place takes. */
    int numbers() {
        return numbers;
    }

    /** Writes a place into {@code into} from {@code at} on; each number is in [0, 65,535]. */
    abstract void encode(float x, float y, float z, int[] into, int at);

    /** Reads a place, as the page does. */
    abstract double[] decode(int[] code, int at);

    private static double sign(double value) {
        return value < 0 ? -1 : 1;
    }

    private static int level(double value) {
        return (int) Math.round((Math.max(-1, Math.min(1, value)) + 1) / 2 * BALL_TOP);
    }
}
