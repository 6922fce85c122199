package org.tripletlab.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.tripletlab.Slow;
import org.tripletlab.option.OptionException;
import org.tripletlab.study.StudyCancelledException;
import org.tripletlab.text.LocalizedException;

/** What the program refuses is told with a message, never with a sentence in one language. */
@AnalyzeClasses(packages = "org.tripletlab", importOptions = ImportOption.DoNotIncludeTests.class)
@Slow
class RefusalsTest {
    /** Exceptions that no user sees: the end of a study as it was asked for, and a display that does not answer. */
    private static final Set<String> UNSEEN =
            Set.of(StudyCancelledException.class.getName(), "org.tripletlab.app.start.XDisplay$SilentException");

    /**
     * Sentences of their own: of the scratch file, of Java's writer of XML, and of a name with the
     * ending of another format.
     */
    private static final Set<String> OWN = Set.of(
            "org.tripletlab.history.CheckpointFile",
            "org.tripletlab.export.catalogue.ExportFormat",
            "org.tripletlab.export.vector.SvgFile");

    @ArchTest
    static final ArchRule exceptionsCarryAMessage = classes()
            .that()
            .areAssignableTo(Throwable.class)
            .and(describe("are seen by users", (JavaClass each) -> !UNSEEN.contains(each.getName())))
            .should()
            .implement(LocalizedException.class)
            .because("the window shows it in the language of the user");

    @ArchTest
    static final ArchRule noExceptionIsMadeOfASentence = noConstructors()
            .that()
            .areDeclaredInClassesThat()
            .implement(LocalizedException.class)
            .and()
            // Its text is the id of the option.
            .areNotDeclaredIn(OptionException.class)
            .should()
            .haveRawParameterTypes(describe(
                    "with a text",
                    (List<JavaClass> types) -> types.stream().anyMatch(type -> type.isEquivalentTo(String.class))))
            .because("a sentence in one language would be shown in every other");

    /** The command line speaks English only, and the window starts before there is a language. */
    @ArchTest
    static final ArchRule foreseenFailuresHaveAType = noClasses()
            .that()
            .resideOutsideOfPackages("org.tripletlab.cli..", "org.tripletlab.app..")
            .and()
            .doNotImplement(LocalizedException.class)
            .and(describe("have no sentence of their own", (JavaClass each) -> !OWN.contains(each.getName())))
            .should()
            .callConstructor(IOException.class, String.class)
            .orShould()
            .callConstructor(IOException.class, String.class, Throwable.class)
            .because("its sentence would be English in every window");
}
