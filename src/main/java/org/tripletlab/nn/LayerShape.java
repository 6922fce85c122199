package org.tripletlab.nn;

/**
 * The weights of one layer: a matrix inputs × outputs, row by row, then a bias for each output.
 *
 * @param name what the layer is called in files
 * @param inputs numbers that go into one output
 * @param outputs numbers that come out, or filters
 * @param positions how many times the matrix is used on one image: 1, or the places of a convolution
 */
public record LayerShape(String name, int inputs, int outputs, int positions) {
    /** Returns the number of weights and biases. */
    public int weightCount() {
        return inputs * outputs + outputs;
    }
}
