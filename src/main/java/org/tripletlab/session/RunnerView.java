package org.tripletlab.session;

import java.util.List;

/**
 * All that the screen needs to know of a runner at one moment: immutable, taken once per pulse.
 *
 * @param generation grows by one with every restart or new experiment, so that old snapshots are told apart
 * @param phase what the runner does
 * @param activity while preparing, the key suffix of what it is doing ({@code activity.<activity>} in the texts)
 * @param spec the experiment, with changes made while running
 * @param step optimiser updates done
 * @param stepsPerSecond over about the last second; 0 when nothing moves
 * @param probeSet the images of the snapshots; null until prepared
 * @param datasetId id of the data set in use; null until prepared
 * @param probeDatasetId id of the data set the probe images are from; null until prepared
 * @param newest the newest embeddings, recorded or for the eye only; null until there are any
 * @param recordings every kept recording, oldest first
 * @param events every event, oldest first
 * @param series loss, mined count and active fraction of every step
 * @param notices keys and arguments of sentences about the experiment, for example that bundled digits stand in for MNIST
 * @param problem one sentence if the phase is FAILED, else null
 */
public record RunnerView(
        int generation,
        RunnerPhase phase,
        String activity,
        ExperimentSpec spec,
        int step,
        double stepsPerSecond,
        ProbeSet probeSet,
        String datasetId,
        String probeDatasetId,
        EmbeddingSnapshot newest,
        List<Recording> recordings,
        List<SessionEvent> events,
        StepSeries series,
        List<Notice> notices,
        String problem) {}
