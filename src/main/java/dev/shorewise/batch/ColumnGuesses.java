package dev.shorewise.batch;

import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Guesses from headers and cells what the columns of a file are for. */
final class ColumnGuesses {
  /** A column with more texts than this is no list of answers. */
  private static final int MOST_ANSWERS = 20;

  private static final int KNOWN_HEADER = 100;
  private static final int ID_WORD = 30;
  private static final int ASK_WORD = 5;
  private static final int READABLE = 60;
  private static final int LEAST = 10;

  private final SuggestedWords words;
  private final Questionnaire questionnaire;
  private final List<SampledColumn> columns;
  private final Map<String, CellParser> parsers = new HashMap<>();

  ColumnGuesses(
      SuggestedWords words,
      Questionnaire questionnaire,
      List<SampledColumn> columns,
      char delimiter,
      Optional<Character> decimalMark) {
    OwnWords plain = OwnWords.NONE.withDecimalMark(decimalMark);
    this.words = words;
    this.questionnaire = questionnaire;
    this.columns = columns;
    for (Question question : questionnaire.questions()) {
      parsers.put(question.id(), new CellParser(question, plain, delimiter));
    }
  }

  /**
   * What a column is perhaps for.
   *
   * @param target one of our columns, or a question
   * @param sure whether it may be taken without asking; the user is to read it all the same
   */
  record Guess(SampledColumn column, String target, boolean sure) {}

  private record Candidate(int column, String target, int score, boolean sure) {}

  /** The guesses, by target; each column stands for one thing at most, and each thing once. */
  Map<String, Guess> all() {
    List<Candidate> candidates = new ArrayList<>();
    for (int index = 0; index < columns.size(); index++) {
      SampledColumn column = columns.get(index);
      if (column.nth() == 1 && !column.header().isBlank()) {
        addCandidates(index, column, candidates);
      }
    }
    candidates.sort(
        Comparator.comparingInt(Candidate::score)
            .reversed()
            .thenComparingInt(Candidate::column)
            .thenComparing(Candidate::target));
    Map<String, Guess> guesses = new TreeMap<>();
    Set<Integer> used = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (!used.contains(candidate.column()) && !guesses.containsKey(candidate.target())) {
        used.add(candidate.column());
        guesses.put(
            candidate.target(),
            new Guess(columns.get(candidate.column()), candidate.target(), candidate.sure()));
      }
    }
    return guesses;
  }

  private void addCandidates(int index, SampledColumn column, List<Candidate> candidates) {
    for (String target : Columns.RESERVED) {
      int likeness = words.likeness(column.header(), target);
      if (likeness > 0) {
        candidates.add(new Candidate(index, target, KNOWN_HEADER + likeness, true));
      }
    }
    List<Question> readable =
        questionnaire.questions().stream()
            .filter(question -> column.readable(parser(question)) >= 0.5)
            .filter(question -> !saysNothing(column))
            .toList();
    for (Question question : questionnaire.questions()) {
      boolean named =
          SuggestedWords.lettersOf(column.header()).equals(SuggestedWords.lettersOf(question.id()));
      int likeness = words.likeness(column.header(), question.id());
      int score =
          (named ? 10 * KNOWN_HEADER : 0)
              + (likeness > 0 ? KNOWN_HEADER + likeness : sharedWords(column, question))
              + (readable.contains(question) ? READABLE / readable.size() : 0);
      if (score >= LEAST) {
        boolean known =
            named || likeness > 0 || (readable.size() == 1 && isReadable(column, question));
        candidates.add(
            new Candidate(index, question.id(), score, known && canAnswer(column, question)));
      }
    }
  }

  private boolean isReadable(SampledColumn column, Question question) {
    return column.readable(parser(question)) > 0.8;
  }

  CellParser parser(Question question) {
    return Objects.requireNonNull(parsers.get(question.id()));
  }

  /** Whether all its texts are of the kind that any question takes, or numbers. */
  private boolean saysNothing(SampledColumn column) {
    return column.isNumeric()
        || column.texts().keySet().stream()
            .allMatch(
                text -> words.meaning(text).filter(SuggestedWords.SPECIAL::contains).isPresent());
  }

  private static boolean canAnswer(SampledColumn column, Question question) {
    return question.select() == Select.NUMBER
        ? column.isEmpty() || column.isMostlyNumeric()
        : !column.isProse() && column.texts().size() <= MOST_ANSWERS;
  }

  private static int sharedWords(SampledColumn column, Question question) {
    List<String> idWords =
        SuggestedWords.wordsOf(question.id().replace('.', ' ').replace('-', ' '));
    List<String> askWords = SuggestedWords.wordsOf(question.ask());
    int score = 0;
    for (String word : new HashSet<>(SuggestedWords.wordsOf(column.header()))) {
      if (word.length() > 3) {
        score += idWords.contains(word) ? ID_WORD : askWords.contains(word) ? ASK_WORD : 0;
      }
      score += isShortFor(word, idWords.get(idWords.size() - 1)) ? ID_WORD : 0;
    }
    return score;
  }

  /** {@code exc} or {@code exc.} for {@code exceptions}. */
  private static boolean isShortFor(String word, String whole) {
    String letters = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    return letters.length() >= 3 && letters.length() < whole.length() && whole.startsWith(letters);
  }
}
