package org.tripletlab.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.saved.ImagePlace;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;

/**
 * Header of a weights file.
 *
 * @param experiment experiment of the training; only values that differ from the defaults are explicit, so that it can
 *     be used on other images
 * @param step optimiser updates done
 * @param dataset id of the data set they were trained on
 * @param datasetSha256 its hash
 * @param place recorded place of its images; {@link ImagePlace#UNKNOWN} in older files
 */
public record WeightsHeader(
        ExperimentSpec experiment, int step, String dataset, String datasetSha256, ImagePlace place) {
    /**
     * Parameters are processed in the order of the table, in which those with dependent defaults come after the ones
     * they depend on.
     */
    static WeightsHeader of(Path file, JsonNode header) throws StoreException {
        ExperimentSpec spec = ExperimentSpec.DEFAULT;
        JsonNode values = header.path("experiment");
        for (Parameter<?> parameter : Parameters.all()) {
            JsonNode value = values.path(parameter.id());
            if (!value.isMissingNode() && !value.asText().equals(spec.text(parameter))) {
                try {
                    spec = spec.withText(parameter, value.asText());
                } catch (OptionException refused) {
                    throw new StoreException(
                            Message.of("file.refused.value", file.toString(), ErrorMessage.of(refused)));
                }
            }
        }
        return new WeightsHeader(
                spec,
                header.path("step").asInt(),
                header.path("dataset").asText(),
                header.path("datasetSha256").asText(),
                new ImagePlace(
                        header.path("datasetPath").asText(),
                        header.path("datasetPathFromFile").asText(),
                        header.path("trainImages").asInt(),
                        header.path("testImages").asInt(),
                        header.path("classes").asInt()));
    }
}
