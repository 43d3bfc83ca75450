package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.questionnaire.Condition.AllOf;
import dev.shorewise.questionnaire.Condition.AnyOf;
import dev.shorewise.questionnaire.Condition.DimensionScore;
import dev.shorewise.questionnaire.Condition.FlagRaised;
import dev.shorewise.questionnaire.Condition.Not;
import dev.shorewise.questionnaire.Condition.OptionChosen;
import dev.shorewise.questionnaire.Condition.ReadinessScore;
import dev.shorewise.questionnaire.EmbeddedTest.Expected;
import dev.shorewise.questionnaire.EmbeddedTest.Others;
import dev.shorewise.questionnaire.Question.Combine;
import dev.shorewise.questionnaire.Question.Select;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Reads what {@link PackedWriter} has written, which says what the bytes mean. */
final class PackedReader {
  private final byte[] bytes;
  private final String[] texts;
  private int next;

  PackedReader(byte[] bytes) {
    this.bytes = bytes;
    this.texts = new String[number()];
    for (int i = 0; i < texts.length; i++) {
      int length = number();
      texts[i] = new String(bytes, next, length, StandardCharsets.UTF_8);
      next += length;
    }
  }

  PackedQuestionnaire read() {
    String sha256 = text();
    return new PackedQuestionnaire(questionnaire(), sha256);
  }

  private int number() {
    return Math.toIntExact(longNumber());
  }

  private long longNumber() {
    long number = 0;
    int shift = 0;
    byte group = bytes[next++];
    while (group < 0) {
      number |= (group & 0x7FL) << shift;
      shift += 7;
      group = bytes[next++];
    }
    return number | (long) group << shift;
  }

  private boolean truth() {
    return number() == 1;
  }

  private String text() {
    return texts[number()];
  }

  private <T> List<T> list(Supplier<T> each) {
    int size = number();
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(each.get());
    }
    return items;
  }

  private <T> Optional<T> optional(Supplier<T> item) {
    return truth() ? Optional.of(item.get()) : Optional.empty();
  }

  private Optional<String> optionalText() {
    return truth() ? Optional.of(text()) : Optional.empty();
  }

  private SortedSet<String> texts() {
    return new TreeSet<>(list(this::text));
  }

  private Questionnaire questionnaire() {
    return new Questionnaire(
        text(),
        text(),
        text(),
        optionalText(),
        list(this::dimension),
        list(this::question),
        list(this::rule),
        list(this::model),
        thresholds(),
        thresholds(),
        list(this::belief),
        list(this::guidance),
        list(this::text),
        list(this::test),
        truth());
  }

  private Dimension dimension() {
    return new Dimension(text(), text(), Role.valueOf(text()), number(), optionalText());
  }

  private Question question() {
    return new Question(
        text(),
        text(),
        number(),
        truth(),
        text(),
        optionalText(),
        optionalText(),
        Select.valueOf(text()),
        Combine.valueOf(text()),
        number(),
        list(this::option),
        optional(this::condition),
        truth(),
        optionalText());
  }

  private Option option() {
    return new Option(
        text(),
        text(),
        truth() ? OptionalInt.of(number()) : OptionalInt.empty(),
        fit(),
        texts(),
        optional(this::fix),
        truth(),
        truth() ? OptionalLong.of(longNumber()) : OptionalLong.empty());
  }

  private SortedMap<String, Integer> fit() {
    SortedMap<String, Integer> fit = new TreeMap<>();
    for (int left = number(); left > 0; left--) {
      fit.put(text(), number());
    }
    return fit;
  }

  private Fix fix() {
    return new Fix(text(), optionalText(), number());
  }

  private Rule rule() {
    return new Rule(text(), condition(), optional(this::verdict), texts(), text());
  }

  private Verdict verdict() {
    return Verdict.valueOf(text());
  }

  private DeliveryModel model() {
    return new DeliveryModel(text(), text(), comparisons());
  }

  private Thresholds thresholds() {
    return new Thresholds(optional(this::comparison), optional(this::comparison), comparisons());
  }

  private SortedMap<String, Comparison> comparisons() {
    SortedMap<String, Comparison> byDimension = new TreeMap<>();
    for (int left = number(); left > 0; left--) {
      byDimension.put(text(), comparison());
    }
    return byDimension;
  }

  private Comparison comparison() {
    return new Comparison(Comparison.Operator.valueOf(text()), number());
  }

  private Belief belief() {
    return new Belief(
        text(),
        text(),
        text(),
        optionalText(),
        optional(this::condition),
        optional(this::condition));
  }

  private Guidance guidance() {
    return new Guidance(
        text(),
        Guidance.Kind.valueOf(text()),
        number(),
        optional(this::condition),
        text(),
        optionalText());
  }

  private Condition condition() {
    int kind = number();
    return switch (kind) {
      case PackedWriter.CHOSEN -> new OptionChosen(text(), texts());
      case PackedWriter.DIMENSION -> new DimensionScore(text(), comparison());
      case PackedWriter.READINESS -> new ReadinessScore(comparison());
      case PackedWriter.FLAG -> new FlagRaised(text());
      case PackedWriter.ALL -> new AllOf(list(this::condition));
      case PackedWriter.ANY -> new AnyOf(list(this::condition));
      case PackedWriter.NOT -> new Not(condition());
      default -> throw new IllegalStateException("no kind of condition: " + kind);
    };
  }

  private EmbeddedTest test() {
    return new EmbeddedTest(
        text(), new Location(text(), number(), number()), given(), others(), expected());
  }

  private SortedMap<String, List<String>> given() {
    SortedMap<String, List<String>> given = new TreeMap<>();
    for (int left = number(); left > 0; left--) {
      given.put(text(), List.copyOf(list(this::text)));
    }
    return given;
  }

  private Others others() {
    int kind = number();
    return switch (kind) {
      case PackedWriter.BEST -> new Others.Best();
      case PackedWriter.WORST -> new Others.Worst();
      case PackedWriter.UNKNOWN -> new Others.Unknown();
      case PackedWriter.SAME -> new Others.SameAs(text());
      default -> throw new IllegalStateException("no way to answer the others: " + kind);
    };
  }

  private Expected expected() {
    return new Expected(
        optionalText(),
        optionalText(),
        optional(this::verdicts),
        optionalText(),
        optional(this::texts),
        optional(this::comparison),
        comparisons(),
        optional(this::texts));
  }

  private Set<Verdict> verdicts() {
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    verdicts.addAll(list(this::verdict));
    return verdicts;
  }
}
