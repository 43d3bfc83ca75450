package dev.shorewise.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.answers.Subject;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import dev.shorewise.questionnaire.Role;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.testing.CoreSheets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the model promises, held on every questionnaire as it is shipped. Sheets drawn at random
 * hardly ever come near a go, where a single answer decides; so each demand is tried beside each
 * other answer with all else at its best, and sheets near the worst and between are drawn beside.
 */
final class ShippedPromisesTest {
  private static final int DRAWN = 60;

  static Stream<Questionnaire> shipped() {
    return new QuestionnaireLibrary(Path.of("")).shipped().stream();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void bestAnswersAreAGoWithFullScoresAndWorstANoGoWithNone(Questionnaire questionnaire) {
    WhatIf best = open(questionnaire).withBest(question -> true);
    WhatIf worst = open(questionnaire).withWorst(question -> true);
    questionnaire
        .dimensions()
        .forEach(
            dimension -> {
              if (dimension.role() == Role.CAPABILITY || dimension.role() == Role.DEMAND) {
                int most = dimension.role() == Role.DEMAND ? 0 : 100;
                assertThat(best.score(dimension.id())).contains(Interval.point(most));
                assertThat(worst.score(dimension.id())).contains(Interval.point(100 - most));
              }
            });
    assertThat(best.possibleVerdicts()).containsExactly(Verdict.GO);
    assertThat(worst.possibleVerdicts()).containsExactly(Verdict.KEEP_IN_HOUSE);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void aLowerDemandNeverWorsensTheVerdictNearTheBest(Questionnaire questionnaire) {
    Comparisons comparisons =
        new Comparisons(questionnaire, question -> questionnaire.roleOf(question) == Role.DEMAND);
    WhatIf best = open(questionnaire).withBest(question -> true);
    for (Question question : questionnaire.questions()) {
      for (Response response : best.distinctResponses(question.id())) {
        comparisons.add(best.with(question.id(), response));
      }
    }
    assertThat(comparisons.worsened).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void lowerDemandsAndHigherStrengthsNeverWorsenTheVerdictElsewhere(Questionnaire questionnaire) {
    Comparisons comparisons = new Comparisons(questionnaire, question -> true);
    WhatIf open = open(questionnaire);
    Predicate<Question> isStrength = question -> questionnaire.roleOf(question).highIsGood();
    for (int seed = 0; seed < DRAWN; seed++) {
      Random random = new Random(seed);
      comparisons.add(
          switch (seed % 4) {
            case 0 -> drawn(open, random, 100);
            case 1 -> drawn(open, random, 80).withBest(question -> true);
            case 2 -> drawn(open, random, 20).withBest(isStrength).withWorst(question -> true);
            default -> drawn(open, random, 20).withWorst(question -> true);
          });
    }
    assertThat(comparisons.worsened).isEmpty();
  }

  /** The search gives up after so many states; which question it asks first keeps it below that. */
  @ParameterizedTest
  @MethodSource("shipped")
  void theSearchComesToItsEndHoweverMuchIsOpen(Questionnaire questionnaire) {
    Assessor assessor = Assessor.of(questionnaire);
    for (int openPercent : new int[] {10, 30, 50, 70, 100}) {
      for (int seed = 0; seed < 4; seed++) {
        Assessment assessment = assessor.assess(CoreSheets.sheet(questionnaire, seed, openPercent));
        assertThat(assessment.verdict().exact()).isTrue();
      }
    }
  }

  private static WhatIf open(Questionnaire questionnaire) {
    Subject subject = new Subject("s", Optional.empty(), Optional.empty());
    return Assessor.of(questionnaire).whatIf(new AnswerSheet(subject, new TreeMap<>()));
  }

  /** The open sheet with about so many per cent of its questions answered at random. */
  private static WhatIf drawn(WhatIf open, Random random, int percent) {
    Map<String, Response> responses = new TreeMap<>();
    for (Question question : open.questionnaire().questions()) {
      if (random.nextInt(100) < percent) {
        List<Response> distinct = open.distinctResponses(question.id());
        responses.put(question.id(), distinct.get(random.nextInt(distinct.size())));
      }
    }
    return open.with(responses);
  }

  /** Gathers pairs of answers to one question of which the better brings the worse verdict. */
  private static final class Comparisons {
    private final List<Question> compared;
    private final SortedSet<String> worsened = new TreeSet<>();

    Comparisons(Questionnaire questionnaire, Predicate<Question> which) {
      compared =
          questionnaire.questions().stream().filter(Question::isScored).filter(which).toList();
    }

    void add(WhatIf sheet) {
      for (Question question : compared) {
        boolean highIsGood = sheet.questionnaire().roleOf(question).highIsGood();
        SortedMap<Double, List<Tried>> byGoodness = new TreeMap<>();
        for (Response response : sheet.distinctResponses(question.id())) {
          WhatIf answered = sheet.with(question.id(), response);
          answered
              .value(question.id())
              .map(value -> highIsGood ? value : -value)
              .ifPresent(
                  goodness ->
                      byGoodness
                          .computeIfAbsent(goodness, any -> new ArrayList<>())
                          .add(new Tried(response, answered.possibleVerdicts().first())));
        }
        compare(question, byGoodness.values());
      }
    }

    private void compare(Question question, Iterable<List<Tried>> worstFirst) {
      List<Tried> weaker = new ArrayList<>();
      for (List<Tried> alike : worstFirst) {
        for (Tried better : alike) {
          for (Tried worse : weaker) {
            if (better.verdict.compareTo(worse.verdict) < 0) {
              worsened.add("%s: %s, but %s".formatted(question.id(), worse, better));
            }
          }
        }
        weaker.addAll(alike);
      }
    }
  }

  private record Tried(Response response, Verdict verdict) {
    @Override
    public String toString() {
      String said =
          response instanceof Response.Chosen chosen
              ? String.join(" ", chosen.options())
              : response.toString();
      return said + " gives " + verdict;
    }
  }
}
