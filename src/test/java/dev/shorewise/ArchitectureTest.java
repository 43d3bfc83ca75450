package dev.shorewise;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.ObjectInputStream;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLClassLoader;
import java.nio.channels.NetworkChannel;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/**
 * The house as ARCHITECTURE.md draws it, so that the drawing cannot become wrong unnoticed.
 *
 * <p>Rules about packages that do not exist yet hold.
 */
@AnalyzeClasses(
    packages = ArchitectureTest.ROOT,
    importOptions = {
      ArchitectureTest.DoNotIncludeTests.class,
      ArchitectureTest.DoNotIncludeTemplates.class
    })
final class ArchitectureTest {
  static final String ROOT = "dev.shorewise";

  /** Wherever the build puts its classes: ArchUnit's own option knows target/test-classes only. */
  static final class DoNotIncludeTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }

  /** What jte makes of src/main/jte has a style of its own. */
  static final class DoNotIncludeTemplates implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/report/Jte");
    }
  }

  /**
   * From roof to cellar. Packages see those below them; those of one storey do not see each other.
   */
  private static final List<List<String>> STOREYS =
      List.of(
          List.of("cli", "library"),
          List.of("batch", "interview", "report"),
          List.of("insight", "lint"),
          List.of("assessment"),
          List.of("answers"),
          List.of("questionnaire"),
          List.of("yaml"),
          List.of("files"),
          List.of("diagnostic"));

  /** Values in, values out: no I/O, clock, locale, logging or dice. */
  private static final List<String> HEART = List.of("assessment", "insight", "lint");

  /** Which packages may know which library. A library that is not here may be used by all. */
  private static final Map<String, List<String>> FENCES =
      Map.of(
          "picocli..", List.of("cli"),
          "org.jline..", List.of("interview"),
          "org.apache.commons.csv..", List.of("batch"),
          "gg.jte..", List.of("report"),
          "tools.jackson..", List.of("yaml", "report"),
          "tools.jackson.dataformat..", List.of("yaml"),
          "org.snakeyaml..", List.of("yaml"),
          "tools.jackson.core.json..", List.of("report"));

  @ArchTest
  static void dependenciesPointDown(JavaClasses classes) {
    List<ArchRule> rules = new ArrayList<>();
    List<String> above = new ArrayList<>();
    for (List<String> storey : STOREYS) {
      for (String name : storey) {
        List<String> unseen = new ArrayList<>(above);
        unseen.addAll(storey);
        unseen.remove(name);
        rules.add(
            noClasses().that(inside(List.of(name))).should().dependOnClassesThat(inside(unseen)));
      }
      above.addAll(storey);
    }
    check(classes, "packages see those below them, and no sibling", rules);
  }

  @ArchTest
  static void onlyTheCommandsSeeTheRootPackage(JavaClasses classes) {
    check(
        classes,
        noClasses()
            .that(outside("cli").and(not(resideInAPackage(ROOT))))
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT)),
        noClasses()
            .that(resideInAPackage(ROOT).and(isNotMain()))
            .should()
            .dependOnClassesThat(inside(List.of("cli"))));
  }

  @ArchTest
  static void everyPackageHasItsPlaceInTheHouse(JavaClasses classes) {
    DescribedPredicate<JavaClass> known =
        inside(STOREYS.stream().flatMap(List::stream).toList()).or(resideInAPackage(ROOT));
    check(classes, classes().should(satisfy("live in a package of the house", known)));
  }

  @ArchTest
  static void noPackageIsNamedAfterNothing(JavaClasses classes) {
    List<String> vague =
        List.of("..util..", "..common..", "..helper..", "..model..", "..service..", "..impl..");
    check(classes, noClasses().should().resideInAnyPackage(vague.toArray(String[]::new)));
  }

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses classes) {
    // NullAway passes over a package without the mark, and says nothing.
    check(
        classes,
        classes()
            .should(
                satisfy(
                    "be in a package that is @NullMarked",
                    type -> type.getPackage().isAnnotatedWith(NullMarked.class))));
  }

  @ArchTest
  static void librariesStayBehindTheirFences(JavaClasses classes) {
    List<ArchRule> rules = new ArrayList<>();
    FENCES.forEach(
        (library, allowed) ->
            rules.add(
                noClasses()
                    .that(outside(allowed.toArray(String[]::new)))
                    .should()
                    .dependOnClassesThat(resideInAPackage(library))));
    rules.add(
        noClasses()
            .that(outside("report"))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("tools.jackson.core.JsonGenerator"));
    check(classes, "each library is known to its packages only", rules);
  }

  @ArchTest
  static void theHeartIsPure(JavaClasses classes) {
    DescribedPredicate<JavaClass> impure =
        resideInAnyPackage("java.io..", "java.nio.file..", "java.util.logging..", ROOT + ".files..")
            .or(
                belongToAnyOf(
                    Clock.class,
                    Locale.class,
                    Random.class,
                    ThreadLocalRandom.class,
                    SecureRandom.class));
    check(
        classes,
        noClasses().that(inside(HEART)).should().dependOnClassesThat(impure),
        noClasses()
            .that(inside(HEART))
            .should()
            .accessTargetWhere(
                describe(
                    "reads the clock or rolls dice without a seed",
                    access -> isClock(access) || isUnseeded(access))));
  }

  @ArchTest
  static void onlyMainTouchesTheWorld(JavaClasses classes) {
    Set<String> world =
        Set.of("exit", "out", "err", "in", "getenv", "setOut", "setErr", "setIn", "halt");
    check(
        classes,
        noClasses()
            .that(isNotMain())
            .should()
            .accessTargetWhere(
                describe(
                    "is a stream, an exit or the environment of the process",
                    access ->
                        isOwnedBy(access, System.class, Runtime.class)
                            && world.contains(access.getTarget().getName()))));
  }

  /** Nothing that a file says can open a connection or choose which code runs. */
  @ArchTest
  static void inputReachesNeitherTheNetworkNorCodeByItsName(JavaClasses classes) {
    DescribedPredicate<JavaClass> reach =
        resideInAnyPackage(
                "java.lang.reflect..",
                "java.net.http..",
                "java.rmi..",
                "javax.naming..",
                "javax.net..",
                "javax.script..")
            .or(
                belongToAnyOf(
                    Socket.class,
                    ServerSocket.class,
                    DatagramSocket.class,
                    NetworkChannel.class,
                    URLClassLoader.class,
                    ObjectInputStream.class));
    check(
        classes,
        noClasses().should().dependOnClassesThat(reach),
        noClasses()
            .should()
            .accessTargetWhere(
                describe(
                    "loads a class by its name",
                    access ->
                        Set.of("forName", "loadClass").contains(access.getTarget().getName())
                            && isOwnedBy(access, Class.class, ClassLoader.class))),
        noClasses()
            .that(inside(STOREYS.stream().flatMap(List::stream).toList()))
            .should()
            .dependOnClassesThat(belongToAnyOf(ProcessBuilder.class)));
  }

  @ArchTest
  static void nothingStaticChanges(JavaClasses classes) {
    check(
        classes,
        fields()
            .that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal()
            .andShould(
                satisfy(
                    "hold an immutable value",
                    (JavaField field) -> !isMutable(field.getRawType()))));
  }

  private static boolean isClock(JavaAccess<?> access) {
    String name = access.getTarget().getName();
    return (name.equals("now") && access.getTargetOwner().getPackageName().equals("java.time"))
        || (isOwnedBy(access, System.class)
            && (name.equals("currentTimeMillis") || name.equals("nanoTime")));
  }

  private static boolean isUnseeded(JavaAccess<?> access) {
    String name = access.getTarget().getName();
    return (isOwnedBy(access, Math.class, StrictMath.class) && name.equals("random"))
        || (isOwnedBy(access, UUID.class) && name.equals("randomUUID"))
        || (isOwnedBy(access, SplittableRandom.class)
            && access.getTarget().getFullName().endsWith("<init>()"));
  }

  private static boolean isOwnedBy(JavaAccess<?> access, Class<?>... owners) {
    return List.of(owners).stream().anyMatch(access.getTargetOwner()::isEquivalentTo);
  }

  /**
   * By the declared type: a field that is to be immutable says so, {@code List} rather than {@code
   * ArrayList}.
   */
  private static boolean isMutable(JavaClass type) {
    boolean concreteCollection =
        !type.isInterface()
            && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class))
            && type.getPackageName().startsWith("java.util");
    return type.isArray()
        || concreteCollection
        || type.isAssignableTo(StringBuilder.class)
        || type.getPackageName().equals("java.util.concurrent.atomic");
  }

  private static DescribedPredicate<JavaClass> isNotMain() {
    return describe("are not Main", type -> !(type.getName() + "$").startsWith(ROOT + ".Main$"));
  }

  private static DescribedPredicate<JavaClass> inside(List<String> names) {
    return resideInAnyPackage(names.stream().map(ArchitectureTest::within).toArray(String[]::new));
  }

  private static DescribedPredicate<JavaClass> outside(String... names) {
    return not(inside(List.of(names)));
  }

  private static String within(String name) {
    return ROOT + "." + name + "..";
  }

  private static <T> ArchCondition<T> satisfy(String description, Predicate<? super T> predicate) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T item, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(item, predicate.test(item), item + " should " + description));
      }
    };
  }

  private static void check(JavaClasses classes, ArchRule... rules) {
    for (ArchRule rule : rules) {
      rule.allowEmptyShould(true).check(classes);
    }
  }

  /** Checks all before it fails, so that one violation does not hide the next. */
  private static void check(JavaClasses classes, String description, List<ArchRule> rules) {
    CompositeArchRule.of(rules.stream().map(rule -> rule.allowEmptyShould(true)).toList())
        .as(description)
        .check(classes);
  }
}
