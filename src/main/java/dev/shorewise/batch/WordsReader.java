package dev.shorewise.batch;

import dev.shorewise.batch.MappedWords.Band;
import dev.shorewise.batch.MappedWords.Meaning;
import dev.shorewise.batch.MappedWords.Word;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Problems;
import dev.shorewise.yaml.MappingReader;
import dev.shorewise.yaml.YamlNode;
import dev.shorewise.yaml.YamlNode.Entry;
import dev.shorewise.yaml.YamlNode.Scalar;
import dev.shorewise.yaml.YamlNode.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads what a column map says about words. */
final class WordsReader {
  private static final int MOST_NUMBER = 1_000_000;
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

  private final Problems problems;

  WordsReader(Problems problems) {
    this.problems = problems;
  }

  /** Those for all questions. */
  MappedWords general(MappingReader in) {
    return new MappedWords(words(in), List.of(), numbersFrom(in), separator(in), decimalMark(in));
  }

  /** Those for the cells of one column. */
  MappedWords ofColumn(MappingReader in) {
    return new MappedWords(words(in), bands(in), numbersFrom(in), separator(in), decimalMark(in));
  }

  private static OptionalInt numbersFrom(MappingReader in) {
    return in.optionalInteger("numbersFrom", -MOST_NUMBER, MOST_NUMBER);
  }

  private Optional<String> separator(MappingReader in) {
    Optional<Scalar> scalar =
        in.node("separator").filter(Scalar.class::isInstance).map(Scalar.class::cast);
    if (scalar.isEmpty()) {
      return in.optionalText("separator");
    }
    String text = scalar.get().text();
    if (text.isEmpty()) {
      problems.error(
          scalar.get().at(), ProblemCode.YAML_BAD_VALUE, "nothing cannot separate options");
      return Optional.empty();
    }
    // Space around it never counts; a separator may be nothing but space or a line break.
    return Optional.of(text.isBlank() ? text : text.strip());
  }

  private static Optional<Character> decimalMark(MappingReader in) {
    return in.word("decimalMark", List.of(",", ".")).map(mark -> mark.charAt(0));
  }

  private List<Word> words(MappingReader in) {
    Optional<MappingReader> entries = in.mapping("words");
    if (entries.isEmpty()) {
      return List.of();
    }
    Map<String, Word> words = new LinkedHashMap<>();
    for (Entry entry : entries.get().entries()) {
      String text = entry.key().text();
      Location at = entry.key().at();
      if (Folded.of(text).isEmpty()) {
        problems.error(at, ProblemCode.MAP_WORD, "an empty cell is always unanswered");
        continue;
      }
      Optional<Word> word =
          meaning("'" + text + "'", entry.value(), at).map(meaning -> new Word(at, text, meaning));
      if (word.isPresent()) {
        Word before = words.putIfAbsent(Folded.of(text), word.get());
        if (before != null && !before.meaning().words().equals(word.get().meaning().words())) {
          problems.error(
              at,
              ProblemCode.MAP_WORD,
              "'" + text + "' differs from an earlier word only in case or space",
              "that is at line " + before.at().line() + " and means something else");
        }
      }
    }
    return List.copyOf(words.values());
  }

  private List<Band> bands(MappingReader in) {
    List<Band> bands = new ArrayList<>();
    List<MappingReader> items = in.mappings("bands");
    for (int i = 0; i < items.size(); i++) {
      MappingReader item = items.get(i);
      Optional<BigDecimal> below = below(item, i == items.size() - 1);
      if (!item.has("is")) {
        item.reportMissing("is");
      }
      Optional<Meaning> meaning = item.node("is").flatMap(is -> meaning("a band", is, item.at()));
      item.finish();
      Optional<BigDecimal> last = bands.isEmpty() ? below : bands.get(i - 1).below();
      if (i > 0
          && below.isPresent()
          && last.isPresent()
          && below.get().compareTo(last.get()) <= 0) {
        problems.error(
            item.at("below"), ProblemCode.MAP_WORD, "bands have to stand from low to high");
      }
      bands.add(
          new Band(below, meaning.orElseGet(() -> new Meaning(item.at(), List.of("unknown")))));
    }
    return bands;
  }

  private Optional<BigDecimal> below(MappingReader item, boolean isLast) {
    Optional<String> text = item.optionalText("below");
    if (text.isPresent() && NUMBER.matcher(text.get()).matches()) {
      return text.map(BigDecimal::new);
    }
    if (text.isPresent() || !isLast) {
      problems.error(
          item.at("below"),
          ProblemCode.YAML_BAD_VALUE,
          text.map(t -> "'below' is '" + t + "'").orElse("'below' is missing"),
          "write a number such as 40 or 2.5; only the last band has none");
    }
    return Optional.empty();
  }

  private Optional<Meaning> meaning(String what, YamlNode node, Location at) {
    if (node instanceof Scalar scalar && !scalar.isNothing() && !scalar.text().isBlank()) {
      return Optional.of(new Meaning(node.at(), List.of(scalar.text())));
    }
    if (node instanceof Sequence sequence
        && !sequence.items().isEmpty()
        && sequence.items().stream().allMatch(Scalar.class::isInstance)) {
      return Optional.of(
          new Meaning(
              node.at(), sequence.items().stream().map(item -> ((Scalar) item).text()).toList()));
    }
    problems.error(
        at,
        ProblemCode.MAP_WORD,
        what + " has no meaning",
        "write the id of an option, unknown, not-applicable or unanswered");
    return Optional.empty();
  }
}
