package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.questionnaire.EmbeddedTest.Expected;
import dev.shorewise.questionnaire.EmbeddedTest.Others;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.yaml.MappingReader;
import dev.shorewise.yaml.YamlNode.Entry;
import dev.shorewise.yaml.YamlNode.Scalar;
import dev.shorewise.yaml.YamlNode.Sequence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the tests that a questionnaire brings along. Running them is for others. */
final class EmbeddedTestReader {
  private static final List<String> VERDICTS =
      Stream.concat(
              Arrays.stream(Verdict.values()).map(Verdict::name), Stream.of(Verdict.UNDECIDED))
          .toList();
  private static final List<String> DECISIONS = List.of("GO", "NO_GO", "OPEN");

  private final Scope scope;
  private final ComparisonReader comparisons;

  EmbeddedTestReader(Scope scope) {
    this.scope = scope;
    this.comparisons = new ComparisonReader(scope);
  }

  EmbeddedTest read(MappingReader in) {
    // Read before the name is claimed, so that a test cannot refer to itself.
    Others others = others(in);
    String name = scope.claim(Kind.TEST, in).orElse("");
    SortedMap<String, List<String>> given = given(in);
    if (!in.has("expect")) {
      in.reportMissing("expect");
    }
    Expected expected =
        in.mapping("expect").map(this::expected).orElseGet(EmbeddedTestReader::nothing);
    in.finish();
    return new EmbeddedTest(name, in.at(), given, others, expected);
  }

  private Others others(MappingReader in) {
    String word = in.optionalText("others").orElse("unknown");
    return switch (word) {
      case "best" -> new Others.Best();
      case "worst" -> new Others.Worst();
      case "unknown" -> new Others.Unknown();
      default -> {
        if (!scope.ids(Kind.TEST).contains(word)) {
          List<String> known =
              Stream.concat(Stream.of("best", "worst", "unknown"), scope.ids(Kind.TEST).stream())
                  .toList();
          scope.unknown(in.at("others"), "no earlier test is called '" + word + "'", word, known);
        }
        yield new Others.SameAs(word);
      }
    };
  }

  private SortedMap<String, List<String>> given(MappingReader in) {
    SortedMap<String, List<String>> given = new TreeMap<>();
    for (Entry entry : in.mapping("given").map(MappingReader::entries).orElse(List.of())) {
      String id = entry.key().text();
      List<Scalar> words = words(entry);
      if (scope.refers(Kind.QUESTION, id, entry.key().at()) && !words.isEmpty()) {
        scope.question(id).ifPresent(question -> check(question, words));
        given.put(id, words.stream().map(Scalar::text).toList());
      }
    }
    return given;
  }

  private List<Scalar> words(Entry entry) {
    if (entry.value() instanceof Scalar scalar && !scalar.isNothing()) {
      return List.of(scalar);
    }
    if (entry.value() instanceof Sequence sequence
        && !sequence.items().isEmpty()
        && sequence.items().stream().allMatch(Scalar.class::isInstance)) {
      return sequence.items().stream().map(Scalar.class::cast).toList();
    }
    bad(entry.value().at(), "no answer to '" + entry.key().text() + "' stands here");
    return List.of();
  }

  private void check(Question question, List<Scalar> words) {
    Scalar first = words.get(0);
    if (words.size() == 1 && AnswerWords.isSpecial(first.text())) {
      if (AnswerWords.NOT_APPLICABLE.contains(first.text()) && !question.notApplicable()) {
        bad(first.at(), "'" + question.id() + "' may not be answered not-applicable");
      }
    } else if (question.select() == Select.NUMBER) {
      if (words.size() > 1 || !AnswerWords.isNumber(first.text())) {
        bad(first.at(), "'" + question.id() + "' takes a number, 0 or more");
      }
    } else {
      checkOptions(question, words);
    }
  }

  private void checkOptions(Question question, List<Scalar> words) {
    if (words.size() > 1 && question.select() == Select.ONE) {
      bad(words.get(1).at(), "'" + question.id() + "' takes one option");
    }
    for (Scalar word : words) {
      Optional<Option> option = question.option(word.text());
      if (option.isEmpty()) {
        scope.unknown(
            word.at(),
            "'" + word.text() + "' is not an option of '" + question.id() + "'",
            word.text(),
            OptionReader.ids(question.options()));
      } else if (option.get().exclusive() && words.size() > 1) {
        bad(word.at(), "'" + word.text() + "' cannot be chosen beside other options");
      }
    }
  }

  private Expected expected(MappingReader in) {
    Expected expected =
        new Expected(
            in.word("verdict", VERDICTS),
            in.word("decision", DECISIONS),
            possible(in),
            in.optionalText("model").filter(id -> scope.refers(Kind.MODEL, id, in.at("model"))),
            ids(Kind.MODEL, "feasible", in),
            comparisons.under("readiness", in),
            scored(in),
            ids(Kind.RULE, "rules", in));
    in.finish();
    if (in.mapping().entries().isEmpty()) {
      bad(in.at(), "the test expects nothing");
    }
    return expected;
  }

  private SortedMap<String, Comparison> scored(MappingReader in) {
    SortedMap<String, Comparison> dimensions = comparisons.byDimension("dimensions", in);
    for (String id : dimensions.keySet()) {
      if (scope.dimension(id).map(d -> !d.role().isScored()).orElse(false)) {
        bad(in.at("dimensions"), "'" + id + "' has no score to expect");
      }
    }
    return dimensions;
  }

  private Optional<Set<Verdict>> possible(MappingReader in) {
    if (!in.has("possible")) {
      return Optional.empty();
    }
    Set<Verdict> verdicts = new TreeSet<>();
    for (Scalar word : in.scalars("possible")) {
      Optional<Verdict> verdict =
          Arrays.stream(Verdict.values()).filter(v -> v.name().equals(word.text())).findFirst();
      verdict.ifPresentOrElse(
          verdicts::add,
          () ->
              scope.unknown(
                  word.at(), "'" + word.text() + "' is no verdict", word.text(), VERDICTS));
    }
    return Optional.of(verdicts);
  }

  private Optional<Set<String>> ids(Kind kind, String key, MappingReader in) {
    if (!in.has(key)) {
      return Optional.empty();
    }
    return Optional.of(
        in.scalars(key).stream()
            .filter(id -> scope.refers(kind, id.text(), id.at()))
            .map(Scalar::text)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Expected nothing() {
    return new Expected(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new TreeMap<>(),
        Optional.empty());
  }

  private void bad(Location at, String message) {
    scope.error(at, ProblemCode.BAD_TEST, message);
  }
}
