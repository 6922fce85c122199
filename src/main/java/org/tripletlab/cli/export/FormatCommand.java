package org.tripletlab.cli.export;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tripletlab.cli.support.CommandOption;
import org.tripletlab.cli.support.MissingGlyphWarning;
import org.tripletlab.cli.support.SessionOptions;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.catalogue.ExportOption;
import org.tripletlab.export.catalogue.ExportSource;
import org.tripletlab.export.catalogue.Exporter;
import org.tripletlab.export.catalogue.OptionValues;
import org.tripletlab.export.font.MissingGlyphs;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Command of one exporter: writes a saved session in its format. */
@Command(sortOptions = false)
final class FormatCommand implements Callable<Integer> {
    private final Exporter exporter;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Mixin
    private ExportTarget target = new ExportTarget();

    private FormatCommand(Exporter exporter) {
        this.exporter = exporter;
    }

    /** Makes the command of an exporter, with an option for each of its options. */
    static CommandLine of(Exporter exporter) {
        CommandSpec spec =
                CommandSpec.forAnnotatedObject(new FormatCommand(exporter)).name(exporter.id());
        List<String> help = exporter.format().help();
        int footer = help.contains("") ? help.indexOf("") : help.size();
        spec.usageMessage()
                .description(help.subList(0, footer).toArray(String[]::new))
                .footer(help.subList(footer, help.size()).toArray(String[]::new));
        for (ExportOption<?> option : exporter.options()) {
            if (option.isOnCommandLine()) {
                spec.addOption(of(option).spec());
            }
        }
        return new CommandLine(spec.mixinStandardHelpOptions(true));
    }

    private static <T> CommandOption<T> of(ExportOption<T> option) {
        return new CommandOption<>(
                option, option.names(), option.help().valueName(), option.help().text());
    }

    @Override
    public Integer call() throws IOException {
        exporter.format().requireEnding(target.file());
        OptionValues values = values().replacing(target.force());
        exporter.check(values);
        return target.export(
                spec.commandLine(),
                session,
                exporter.need(values),
                exporter.files(target.file()),
                (lanes, file) -> write(lanes, values, file));
    }

    private OptionValues values() {
        OptionValues values = OptionValues.NONE;
        for (ExportOption<?> option : exporter.options()) {
            if (option.isOnCommandLine()) {
                values = with(values, option);
            }
        }
        return values;
    }

    private <T> OptionValues with(OptionValues values, ExportOption<T> option) {
        return of(option)
                .of(spec.commandLine())
                .map(given -> values.with(option, given))
                .orElse(values);
    }

    private void write(List<LaneRecord> lanes, OptionValues values, Path file) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (exporter.format().drawsText()) {
            MissingGlyphWarning.give(spec.commandLine(), MissingGlyphs.in(lanes, List.of()));
        }
        Exporter.Support support = exporter.support();
        Optional<String> missing = support.missing().map(FormatCommand::sentence);
        if (missing.isPresent()) {
            throw new IOException(missing.get());
        }
        support.remark().map(FormatCommand::sentence).ifPresent(err::println);
        exporter.write(new ExportSource(lanes), values, file, ExportProgress.NONE);
    }

    private static String sentence(Message message) {
        return new Texts(Language.ENGLISH).say(message);
    }
}
