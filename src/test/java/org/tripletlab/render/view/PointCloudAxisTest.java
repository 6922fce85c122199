package org.tripletlab.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PointCloudAxisTest {
    @Test
    void aClassWithoutADirectionHasNoAxis() {
        double[] axes = {0, 0, -1, 0, 0, 0, Double.NaN, Double.NaN, Double.NaN};
        PointCloud cloud = new PointCloud(new float[] {0, 0, -1}, new int[] {0}, 3, axes);
        assertThat(cloud.hasAxis(0)).isTrue();
        assertThat(cloud.hasAxis(1)).isFalse();
        assertThat(cloud.hasAxis(2)).isFalse();
    }
}
