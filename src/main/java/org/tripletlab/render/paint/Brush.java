package org.tripletlab.render.paint;

/** Anti-aliased lines, rings and dots in a frame. They belong to no point, so the indices are unchanged. */
final class Brush implements Strokes {
    private final Frame frame;

    Brush(Frame frame) {
        this.frame = frame;
    }

    /** Pieces join without a visible seam, because each covers the pixels of its longer direction half open. */
    @Override
    public void line(double x0, double y0, double x1, double y1, double lineWidth, int rgb, double alpha) {
        boolean steep = Math.abs(y1 - y0) > Math.abs(x1 - x0);
        double fromMajor = steep ? y0 : x0;
        double toMajor = steep ? y1 : x1;
        double fromMinor = steep ? x0 : y0;
        double toMinor = steep ? x1 : y1;
        if (fromMajor > toMajor) {
            double swap = fromMajor;
            fromMajor = toMajor;
            toMajor = swap;
            swap = fromMinor;
            fromMinor = toMinor;
            toMinor = swap;
        }
        double run = toMajor - fromMajor;
        if (!(run > 0)) {
            return;
        }
        int majorSize = steep ? frame.height() : frame.width();
        int minorSize = steep ? frame.width() : frame.height();
        double slope = (toMinor - fromMinor) / run;
        double half = 0.5 * lineWidth * StrictMath.sqrt(1 + slope * slope);
        int start = (int) Math.max(0, StrictMath.ceil(fromMajor - 0.5));
        int end = (int) Math.min(majorSize, StrictMath.ceil(toMajor - 0.5));
        for (int major = start; major < end; major++) {
            double middle = fromMinor + (major + 0.5 - fromMajor) * slope;
            double low = middle - half;
            double high = middle + half;
            int first = (int) Math.max(0, StrictMath.floor(low));
            int last = (int) Math.min(minorSize - 1.0, StrictMath.floor(high));
            for (int minor = first; minor <= last; minor++) {
                double coverage = Math.min(minor + 1, high) - Math.max(minor, low);
                put(steep ? minor : major, steep ? major : minor, rgb, alpha * Math.min(1, coverage));
            }
        }
    }

    @Override
    public void ring(double x, double y, double radius, double lineWidth, int rgb, double alpha) {
        double outer = radius + lineWidth / 2 + 1;
        int fromY = (int) Math.max(0, StrictMath.floor(y - outer));
        int toY = (int) Math.min(frame.height() - 1.0, StrictMath.floor(y + outer));
        double hole = Math.max(0, radius - lineWidth / 2 - 1);
        for (int j = fromY; j <= toY; j++) {
            double dy = j + 0.5 - y;
            double reach = StrictMath.sqrt(Math.max(0, outer * outer - dy * dy));
            double gap = hole * hole > dy * dy ? StrictMath.sqrt(hole * hole - dy * dy) : -1;
            ringRow(x, j, dy, x - reach, gap < 0 ? x + reach : x - gap, radius, lineWidth, rgb, alpha);
            if (gap >= 0) {
                // One pixel further, so that no pixel is painted by both halves of a narrow gap.
                double rightFrom = Math.max(x + gap, StrictMath.floor(x - gap) + 1);
                ringRow(x, j, dy, rightFrom, x + reach, radius, lineWidth, rgb, alpha);
            }
        }
    }

    private void ringRow(
            double x,
            int j,
            double dy,
            double from,
            double to,
            double radius,
            double lineWidth,
            int rgb,
            double alpha) {
        int first = (int) Math.max(0, StrictMath.floor(from));
        int last = (int) Math.min(frame.width() - 1.0, StrictMath.floor(to));
        for (int i = first; i <= last; i++) {
            double dx = i + 0.5 - x;
            double distance = Math.abs(StrictMath.sqrt(dx * dx + dy * dy) - radius);
            double coverage = lineWidth / 2 + 0.5 - distance;
            put(i, j, rgb, alpha * Math.min(Math.min(1, lineWidth), Math.max(0, coverage)));
        }
    }

    @Override
    public void dot(double x, double y, double radius, int rgb, double alpha) {
        int fromX = (int) Math.max(0, StrictMath.floor(x - radius - 1));
        int toX = (int) Math.min(frame.width() - 1.0, StrictMath.floor(x + radius + 1));
        int fromY = (int) Math.max(0, StrictMath.floor(y - radius - 1));
        int toY = (int) Math.min(frame.height() - 1.0, StrictMath.floor(y + radius + 1));
        for (int j = fromY; j <= toY; j++) {
            for (int i = fromX; i <= toX; i++) {
                double dx = i + 0.5 - x;
                double dy = j + 0.5 - y;
                double coverage = radius + 0.5 - StrictMath.sqrt(dx * dx + dy * dy);
                put(i, j, rgb, alpha * Math.min(1, Math.max(0, coverage)));
            }
        }
    }

    private void put(int x, int y, int rgb, double alpha) {
        int at = y * frame.width() + x;
        frame.pixels()[at] = Argb.over(Argb.premultiply(rgb, alpha), frame.pixels()[at]);
    }
}
