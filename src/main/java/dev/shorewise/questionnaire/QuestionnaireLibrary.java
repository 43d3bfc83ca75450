package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Problems;
import dev.shorewise.diagnostic.Severity;
import dev.shorewise.diagnostic.Suggestion;
import dev.shorewise.files.TextFile;
import dev.shorewise.questionnaire.Overlay.Resolved;
import dev.shorewise.questionnaire.QuestionnaireFile.OnDisk;
import dev.shorewise.questionnaire.QuestionnaireFile.Shipped;
import dev.shorewise.yaml.MappingReader;
import dev.shorewise.yaml.YamlNode.Mapping;
import dev.shorewise.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The way to every questionnaire: those that come with the program, by id, and those in files, by
 * path.
 *
 * <p>Each file is read once and what came of it is kept, so a long batch may ask for the same
 * questionnaire again and again. Safe to use from several threads.
 */
public final class QuestionnaireLibrary {
  /** The questionnaire for any process, which the others extend. */
  public static final String GENERAL = "core";

  static final String FORMAT = "shorewise/questionnaire/1";

  /** Of files, and of questionnaires; a batch may name any number that are not there. */
  private static final int MOST_KEPT = 1000;

  private final Path folder;
  private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();
  private final Map<QuestionnaireFile, Checked<TextFile>> texts = new ConcurrentHashMap<>();
  private final Map<QuestionnaireFile, Checked<Mapping>> trees = new ConcurrentHashMap<>();

  /**
   * What came of a questionnaire.
   *
   * @param sha256 of its canonical form, where that is known already
   */
  private record Loaded(Checked<Questionnaire> questionnaire, Optional<String> sha256) {
    static Loaded of(PackedQuestionnaire packed) {
      return new Loaded(Checked.valid(packed.questionnaire()), Optional.of(packed.sha256()));
    }
  }

  /**
   * @param folder what relative paths start from
   */
  public QuestionnaireLibrary(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /** The ids of the questionnaires that come with the program, sorted. */
  public List<String> shippedIds() {
    return ShippedQuestionnaires.ids();
  }

  /**
   * The questionnaires that come with the program, by id, for listing and searching them.
   *
   * @throws IllegalStateException if one of them is broken, which the build rules out
   */
  public List<Questionnaire> shipped() {
    return shippedIds().stream()
        .map(
            id ->
                load(id)
                    .fold(
                        Checked.Valid::value,
                        invalid -> {
                          throw new IllegalStateException(invalid.problems().get(0).line());
                        }))
        .toList();
  }

  /**
   * Whether a name can only be a path: it holds a slash or a backslash, or ends in {@code .yaml} or
   * {@code .yml}.
   */
  public static boolean isPath(String name) {
    return name.contains("/")
        || name.contains("\\")
        || name.endsWith(".yaml")
        || name.endsWith(".yml");
  }

  /**
   * Loads a questionnaire.
   *
   * @param idOrPath the id of a shipped one, or a path: by {@link #isPath}, or because a file is
   *     there
   * @return the questionnaire, with overlays resolved, or everything that is wrong with it, by
   *     place
   */
  public Checked<Questionnaire> load(String idOrPath) {
    return loaded(idOrPath).questionnaire();
  }

  /**
   * The SHA-256 of the questionnaire's canonical form, where that need not be worked out: for those
   * that come with the program.
   *
   * @param idOrPath as for {@link #load}
   */
  public Optional<String> knownHash(String idOrPath) {
    return loaded(idOrPath).sha256();
  }

  private Loaded loaded(String idOrPath) {
    return kept(loaded, idOrPath, this::read);
  }

  /** What came of a key before, or now; not kept once there are {@link #MOST_KEPT}. */
  private static <K, V> V kept(Map<K, V> values, K key, Function<K, V> read) {
    return values.size() < MOST_KEPT || values.containsKey(key)
        ? values.computeIfAbsent(key, read)
        : read.apply(key);
  }

  /**
   * The text of a questionnaire as it is written, without what it extends.
   *
   * @param idOrPath as for {@link #load}
   */
  public Checked<TextFile> text(String idOrPath) {
    return find(idOrPath)
        .map(this::text)
        .orElseGet(
            () -> new Checked.Invalid<>(List.of(unknown(idOrPath, Location.ofFile(idOrPath)))));
  }

  private Checked<TextFile> text(QuestionnaireFile file) {
    return kept(texts, file, QuestionnaireFile::text);
  }

  /**
   * Where the parts of a questionnaire stand; of one that cannot be read, only which file it is.
   *
   * @param idOrPath as for {@link #load}
   */
  public Places places(String idOrPath) {
    return find(idOrPath)
        .flatMap(file -> resolve(file, List.of(), new Problems()))
        .map(resolved -> new Places(resolved.tree()))
        .orElseGet(() -> new Places(new Mapping(Location.ofFile(idOrPath), List.of())));
  }

  private Loaded read(String idOrPath) {
    Optional<QuestionnaireFile> file = find(idOrPath);
    if (file.isPresent() && file.get() instanceof Shipped shipped) {
      Optional<PackedQuestionnaire> packed = PackedQuestionnaire.of(shipped);
      if (packed.isPresent()) {
        return Loaded.of(packed.get());
      }
    }
    Problems problems = new Problems();
    if (file.isEmpty()) {
      problems.add(unknown(idOrPath, Location.ofFile(idOrPath)));
    }
    Optional<Resolved> resolved = file.flatMap(f -> resolve(f, List.of(), problems));
    return new Loaded(
        resolved.isPresent()
            ? QuestionnaireLoader.load(resolved.get(), problems)
            : new Checked.Invalid<>(problems.sorted()),
        Optional.empty());
  }

  private Optional<QuestionnaireFile> find(String idOrPath) {
    Shipped shipped = new Shipped(idOrPath);
    if (Ids.isWellFormed(idOrPath) && shipped.exists()) {
      return Optional.of(shipped);
    }
    try {
      Path path = folder.resolve(idOrPath);
      return !idOrPath.isBlank() && (isPath(idOrPath) || Files.isRegularFile(path))
          ? Optional.of(new OnDisk(path, idOrPath))
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** What a file extends: a shipped one by id, or a file from where the extending one lies. */
  private Optional<QuestionnaireFile> findBase(String idOrPath, QuestionnaireFile from) {
    Shipped shipped = new Shipped(idOrPath);
    if (Ids.isWellFormed(idOrPath) && shipped.exists()) {
      return Optional.of(shipped);
    }
    if (!(from instanceof OnDisk onDisk)) {
      return Optional.empty();
    }
    try {
      Path path = onDisk.path().resolveSibling(idOrPath);
      String source = Path.of(onDisk.source()).resolveSibling(idOrPath).toString();
      return Files.isRegularFile(path) ? Optional.of(new OnDisk(path, source)) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Reads the file and lays it over what it extends; nothing, and reported, when that fails. */
  private Optional<Resolved> resolve(
      QuestionnaireFile file, List<QuestionnaireFile> extending, Problems problems) {
    Checked<Mapping> tree = kept(trees, file, f -> text(f).then(YamlReader::read));
    problems.addAll(tree.problems());
    Optional<Mapping> read = tree.fold(valid -> Optional.of(valid.value()), i -> Optional.empty());
    if (read.isEmpty() || !hasFormat(read.get(), problems)) {
      return Optional.empty();
    }
    MappingReader in = new MappingReader(read.get(), problems);
    Optional<String> base = in.optionalText("extends");
    if (base.isEmpty()) {
      return Optional.of(Overlay.standalone(read.get(), problems));
    }
    Location at = in.at("extends");
    Optional<QuestionnaireFile> below = findBase(base.get(), file);
    List<QuestionnaireFile> chain = new ArrayList<>(extending);
    chain.add(file);
    if (below.isEmpty()) {
      problems.add(unknown(base.get(), at));
      return Optional.empty();
    }
    if (chain.stream().anyMatch(below.get()::isSame)) {
      problems.error(
          at,
          ProblemCode.CYCLE,
          chain.size() == 1 ? "the file extends itself" : "the files extend each other in a circle",
          "one of them has to stand on its own");
      return Optional.empty();
    }
    return resolve(below.get(), chain, problems)
        .map(resolved -> Overlay.lay(read.get(), resolved, problems));
  }

  private static boolean hasFormat(Mapping tree, Problems problems) {
    MappingReader in = new MappingReader(tree, problems);
    int before = problems.count();
    String format = in.text("format");
    if (problems.count() == before && !format.equals(FORMAT)) {
      problems.error(
          in.at("format"),
          ProblemCode.FORMAT_UNKNOWN,
          "the format is '" + format + "'",
          "a questionnaire has format: " + FORMAT);
    }
    // Without a format it may still be a questionnaire; with another one it is not.
    return problems.count() == before || format.isEmpty();
  }

  private Problem unknown(String idOrPath, Location at) {
    List<String> ids = shippedIds();
    return new Problem(
        at,
        Severity.ERROR,
        ProblemCode.UNKNOWN_QUESTIONNAIRE,
        "there is no questionnaire '" + idOrPath + "'",
        Suggestion.didYouMean(idOrPath, ids)
            .or(
                () ->
                    Optional.of(
                        "shipped are " + String.join(", ", ids) + "; others need their path")));
  }
}
