package org.tripletlab.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tripletlab.Slow;

/** The rules of the house, each with its reason. */
@AnalyzeClasses(packages = "org.tripletlab", importOptions = ImportOption.DoNotIncludeTests.class)
@Slow
class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /** The floors of the house, from the ground up: each room may use what is on the floors below its own. */
    private static final List<List<String>> FLOORS = List.of(
            // What is said to the user, and what knows nothing of learning.
            List.of("text"),
            List.of("math", "plot", "batch", "io", "log", "option"),
            // One subject each, none of which knows another; a picture of the sphere is drawn from numbers alone.
            List.of("machine", "data", "nn", "loss", "mining", "metric", "render"),
            // An experiment: as it is described, its images, a step of it, what is measured of it.
            List.of("experiment"),
            List.of("dataset"),
            List.of("training"),
            List.of("evaluation"),
            List.of("history", "explain"),
            // Experiments that run, one and several.
            List.of("runner"),
            List.of("compare"),
            // What leaves the program.
            List.of("export", "store"),
            // A study writes a report, a lesson is checked with the experiments in it.
            List.of("study", "lesson"),
            List.of("cli", "ui"),
            List.of("app"));

    @ArchTest
    static final ArchRule dataFlowsOneWay = floors(FLOORS)
            .because("a newcomer can then read the program from the numbers up, and a change below the screen never"
                    + " needs one in it");

    @ArchTest
    static final ArchRule networksAndLossesStayBehindTheRuns = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.tripletlab.compare..", "org.tripletlab.study..", "org.tripletlab.cli..", "org.tripletlab.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.tripletlab.nn..", "org.tripletlab.loss..")
            .because("screen and command line see training only through what runs and measures it");

    @ArchTest
    static final ArchRule featuresOfTheWindowDoNotKnowEachOther = slices().matching("org.tripletlab.ui.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAPackage("org.tripletlab.ui.shell.."), alwaysTrue())
            .ignoreDependency(
                    alwaysTrue(),
                    resideInAnyPackage(
                            "org.tripletlab.ui.fx..",
                            "org.tripletlab.ui.control..",
                            "org.tripletlab.ui.model..",
                            "org.tripletlab.ui.settings.."))
            // A lane shows a sphere.
            .ignoreDependency(
                    resideInAPackage("org.tripletlab.ui.lanes.."), resideInAPackage("org.tripletlab.ui.sphere.."))
            .because("a feature is a folder that can be read, changed or taken out by itself; only the shell puts them"
                    + " together");

    @ArchTest
    static final ArchRule noCycles = slices().matching("org.tripletlab.(**)")
            .should()
            .beFreeOfCycles()
            .because("two packages that need each other are one package");

    @ArchTest
    static final ArchRule javaFxOnlyOnTheScreen = noClasses()
            .that()
            .resideOutsideOfPackages("org.tripletlab.ui..", "org.tripletlab.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
            .because("everything but the window must work on a machine without a display");

    @ArchTest
    static final ArchRule nd4jOnlyInNetworksAndTheMatrixProduct = noClasses()
            .that()
            .resideOutsideOfPackages("org.tripletlab.nn..", "org.tripletlab.math..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..", "org.bytedeco..")
            .because("how products are computed may change without anybody noticing");

    @ArchTest
    static final ArchRule noNd4jInPublicSignatures = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("org.tripletlab.nn..", "org.tripletlab.math..")
            .should()
            .notHaveRawReturnType(JavaClass.Predicates.resideInAnyPackage("org.nd4j..", "org.bytedeco.."))
            .because("an array that somebody else holds cannot be reused or freed");

    @ArchTest
    static final ArchRule renderKnowsNoToolkit = noClasses()
            .that()
            .resideInAPackage("org.tripletlab.render..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.imageio..")
            .because("the same pixels are drawn in the window, in pictures and in tests, on every machine");

    @ArchTest
    static final ArchRule viewModelsKnowNoScene = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..")
            .because("what a pane decides is tested without a window");

    @ArchTest
    static final ArchRule iconsHaveOneMeaning = noClasses()
            .that()
            .doNotHaveSimpleName("Sign")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("Feather")
            .because("an icon with two meanings has none; all of them are listed once, by what they mean");

    @ArchTest
    static final ArchRule runLaterOnlyInUiFx = noClasses()
            .that()
            .resideOutsideOfPackage("org.tripletlab.ui.fx..")
            .should()
            .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
            .because("the screen pulls once per pulse; whoever pushes floods it");

    @ArchTest
    static final ArchRule threadsOnlyWhereRunsAreMade = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.tripletlab.runner",
                    "org.tripletlab.compare",
                    "org.tripletlab.study",
                    "org.tripletlab.lesson.check",
                    "org.tripletlab.ui.fx..",
                    "org.tripletlab.app.start")
            .should()
            .callConstructorWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "makes a thread", call -> call.getTargetOwner().isEquivalentTo(Thread.class)))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.concurrent.Executors.class)
            .because("who starts threads must also end them, and that is easier to see in six places");

    @ArchTest
    static final ArchRule standardOutputOnlyInCli = noClasses()
            .that()
            .resideOutsideOfPackages("org.tripletlab.cli..", "org.tripletlab.app..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("with --json standard output carries the lines of the contract and nothing else");

    @ArchTest
    static final ArchRule noMutableStatics = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("two sessions in one program must not know of each other");

    @ArchTest
    static final ArchRule noJavaSerialisation = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(java.io.ObjectInputStream.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.io.ObjectOutputStream.class)
            .because("a file from a stranger must not be able to make objects");

    @ArchTest
    static final ArchRule noSingletons = methods()
            .should()
            .notHaveName("getInstance")
            .because("what a class needs comes through its constructor, where it can be seen");

    @ArchTest
    static final ArchRule utilitiesHaveProperNames = classes()
            .should()
            .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Processor|Impl)")
            .because("such a name says that nobody knew what the class is");

    @Test
    void noFileIsLongerThanAWall() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> long400 = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > 400)
                    .toList();
            assertThat(long400).as("a file over 400 lines is two").isEmpty();
        }
    }

    private static LayeredArchitecture floors(List<List<String>> floors) {
        LayeredArchitecture house = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String room : floors.stream().flatMap(List::stream).toList()) {
            house = house.layer(room).definedBy("org.tripletlab." + room + "..");
        }
        List<String> below = new ArrayList<>();
        for (List<String> floor : floors) {
            for (String room : floor) {
                house = below.isEmpty()
                        ? house.whereLayer(room).mayNotAccessAnyLayer()
                        : house.whereLayer(room).mayOnlyAccessLayers(below.toArray(String[]::new));
            }
            below.addAll(floor);
        }
        return house.ensureAllClassesAreContainedInArchitecture();
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
