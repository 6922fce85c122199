package org.tripletlab.nn;

/**
 * The weights of one layer: a matrix inputs × outputs, row by row, then a bias for each output.
 *
 * @param name name of the layer in files
 * @param inputs inputs of one output
 * @param outputs number of outputs, or filters
 * @param positions how many times the matrix is used on one image: 1, or the places of a convolution
 */
public record LayerShape(String name, int inputs, int outputs, int positions) {
    /** Returns the number of weights and biases. */
    public int weightCount() {
        return inputs * outputs + outputs;
    }
}
