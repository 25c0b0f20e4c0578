package org.ketamineoutcomes;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;

/** What may know what, one rule for each sentence of it in CONTRIBUTING.md. */
@AnalyzeClasses(packages = "org.ketamineoutcomes", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "org.ketamineoutcomes";
  private static final String COMMAND = ROOT + ".command";
  private static final String JOB = ROOT + ".job";
  private static final String IO = ROOT + ".io";

  private static final String[] STATISTICS = {
    ROOT + ".survival", ROOT + ".proportion", ROOT + ".rate", ROOT + ".tally"
  };

  @ArchTest
  static final ArchRule onlyTheOutsideKnowsBeamAndItsFiles =
      noClasses()
          .that()
          .resideOutsideOfPackages(COMMAND, JOB, IO)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.beam..",
              "org.apache.flink..",
              "org.apache.avro..",
              "org.apache.parquet..",
              "org.apache.hadoop..");

  @ArchTest
  static final ArchRule statisticsKnowNothingOfKetamine =
      classes()
          .that()
          .resideInAnyPackage(STATISTICS)
          .should()
          .onlyDependOnClassesThat(
              are(resideInAnyPackage(STATISTICS).or(not(resideInAnyPackage(ROOT + "..")))));

  @ArchTest
  static final ArchRule packagesDoNotDependInCircles =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingKnowsTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage(COMMAND)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(COMMAND);

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsTheJob =
      noClasses()
          .that()
          .resideOutsideOfPackages(COMMAND, JOB)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(JOB);

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackage(COMMAND)
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace", PrintStream.class);

  /** A rule about packages that are not there would hold of anything. */
  @ArchTest
  static void rulesSeeClassesInEveryPackageThatTheyName(JavaClasses classes) {
    for (String name :
        new String[] {
          COMMAND,
          JOB,
          IO,
          ROOT + ".survival",
          ROOT + ".proportion",
          ROOT + ".rate",
          ROOT + ".tally"
        }) {
      assertThat(
              classes.stream().filter(type -> PackageMatchers.of(name).test(type.getPackageName())))
          .as(name)
          .isNotEmpty();
    }
    assertThat(
            classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getPackageName()))
        .as("libraries seen")
        .anyMatch(name -> name.startsWith("org.apache.beam"))
        .anyMatch(name -> name.startsWith("org.apache.avro"))
        .anyMatch(name -> name.startsWith("org.apache.parquet"));
  }
}
