package org.tripletlab.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tripletlab.cli.support.CommandNatives;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.machine.MachineLines;
import org.tripletlab.runner.StepBenchmark;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code benchmark}: duration of a training step compared with its matrix products, on this machine. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the training step of the default experiment.",
            "First prints the processor and the OpenBLAS kernels in use.",
            "Then times in turns: the matrix products of a step, the step with fixed triplets, the whole" + " step.",
            "Last times the whole step with concurrent measurements, as in training: step times and memory."
        })
final class BenchmarkCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Option(names = "--rounds", defaultValue = "9", description = "Rounds of these three. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--steps",
            defaultValue = "5000",
            description = "Steps of the last part. Default: ${DEFAULT-VALUE}.")
    private int steps;

    @Option(names = "--network", paramLabel = "VALUE", description = "mlp or cnn. Default: ${DEFAULT-VALUE}.")
    private String network = Parameters.NETWORK_TYPE.defaultValue();

    @Override
    public Integer call() throws Exception {
        if (rounds < 1 || steps < 1) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "--rounds and --steps must be whole numbers of at least 1.");
        }
        ExperimentSpec experiment = ExperimentSpec.DEFAULT.withText(Parameters.NETWORK_TYPE, network);
        CommandNatives.load(command.commandLine());
        TrainingData data = DatasetCache.ofThisProcess(Optional.empty()).choose(experiment);
        StepBenchmark benchmark = new StepBenchmark(experiment, data);
        MachineLines.afterLoading().forEach(command.commandLine().getOut()::println);

        StepBenchmark.Shares shares = benchmark.inTurns(rounds);
        say("matrix products alone   %7.3f ms  %6.1f GFLOP/s", shares.productsMillis(), shares.gigaflops());
        say("step, fixed triplets    %7.3f ms  %6.1f steps/s", shares.stepMillis(), 1e3 / shares.stepMillis());
        say("whole step              %7.3f ms  %6.1f steps/s", shares.wholeMillis(), 1e3 / shares.wholeMillis());
        say("products / step without mining  %.2f", shares.productsMillis() / shares.stepMillis());
        say("products / whole step           %.2f", shares.productsMillis() / shares.wholeMillis());

        StepBenchmark.Endurance endurance = benchmark.endure(steps);
        say(
                "%,d steps with concurrent measurements: %.1f steps/s, %.0f %% slower",
                steps, endurance.stepsPerSecond(), 100 * (1 - endurance.stepsPerSecond() * shares.wholeMillis() / 1e3));
        say(
                "step times: median %.2f ms, 99%% %.2f ms, 99.9%% %.2f ms, longest %.2f ms",
                endurance.medianMillis(), endurance.p99Millis(), endurance.p999Millis(), endurance.longestMillis());
        say(
                "memory of the process: %.0f MB after a tenth of the steps, %.0f MB at the end; outside the Java heap %.0f"
                        + " MB, then %.0f MB",
                endurance.early().processMegabytes(),
                endurance.late().processMegabytes(),
                endurance.early().outsideHeapMegabytes(),
                endurance.late().outsideHeapMegabytes());
        return CommandLine.ExitCode.OK;
    }

    private void say(String format, Object... values) {
        command.commandLine().getOut().println(String.format(Locale.ROOT, format, values));
    }
}
