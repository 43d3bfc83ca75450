package dev.shorewise.assessment;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.answers.Subject;
import dev.shorewise.questionnaire.Condition;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Verdict;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All answer sheets at once that agree on some answers, for proving things about a questionnaire:
 * what is TRUE here holds for each of those sheets, what is FALSE for none, and OPEN claims nothing
 * unless every question is answered. Immutable.
 */
public final class Scenario {
  private final State state;
  private final List<List<Fill>> answers;

  private Scenario(State state, List<List<Fill>> answers) {
    this.state = state;
    this.answers = answers;
  }

  /** Picks one of the answers to a question. */
  @FunctionalInterface
  public interface Choice {
    /**
     * The answer to take.
     *
     * @param size how many there are; the first is the best, the last may be not-applicable
     * @return 0 to {@code size - 1}
     */
    int pick(Question question, int size);
  }

  /**
   * The scenario in which nothing is answered.
   *
   * @param conditions what will be asked of it by {@link #condition}, so that answers which differ
   *     to them are kept apart
   */
  public static Scenario open(Questionnaire questionnaire, List<Condition> conditions) {
    CompiledQuestionnaire compiled = new CompiledQuestionnaire(questionnaire, conditions);
    Fill[] fills = new Fill[compiled.questions.size()];
    Arrays.fill(fills, Fill.OPEN);
    return new Scenario(
        new State(compiled, fills), compiled.questions.stream().map(Scenario::bestFirst).toList());
  }

  private static List<Fill> bestFirst(CompiledQuestion question) {
    int direction = question.role.highIsGood() ? -1 : 1;
    Stream<Fill> present =
        question.fills().stream()
            .sorted(Comparator.comparingLong((Fill fill) -> direction * fill.value));
    return question.question.notApplicable()
        ? Stream.concat(present, Stream.of(Fill.ABSENT)).toList()
        : present.toList();
  }

  private Scenario at(State other) {
    return new Scenario(other, answers);
  }

  /** The part of it in which the question is answered so. */
  public Scenario with(String question, Response response) {
    CompiledQuestion compiled = state.compiled().question(question);
    return at(state.with(compiled, compiled.fill(response)));
  }

  /** The parts that differ in the answer to the question and together are all; the best first. */
  public List<Scenario> split(String question) {
    CompiledQuestion compiled = state.compiled().question(question);
    return answers.get(compiled.index).stream()
        .map(fill -> at(state.with(compiled, fill)))
        .toList();
  }

  /** One sheet of it: every open question gets the answer that is picked. */
  public Scenario complete(Choice choice) {
    return fill(choice, false);
  }

  /** One sheet of it: every open question gets its best answer, or its first if none is better. */
  public Scenario completeAtBest() {
    return complete((question, size) -> 0);
  }

  /** The part of it in which all that can be built up is: capability and guard at their best. */
  public Scenario withBestStrengths() {
    return fill((question, size) -> 0, true);
  }

  private Scenario fill(Choice choice, boolean strengthsOnly) {
    Fill[] fills = new Fill[answers.size()];
    for (CompiledQuestion question : state.compiled().questions) {
      Fill fill = state.fill(question.index);
      List<Fill> own = answers.get(question.index);
      boolean pick = fill == Fill.OPEN && (!strengthsOnly || question.role.highIsGood());
      fills[question.index] = pick ? own.get(choice.pick(question.question, own.size())) : fill;
    }
    return at(new State(state.compiled(), fills));
  }

  /** Whether the question is not answered and not hidden for certain. */
  public boolean isOpen(String question) {
    return state.isOpen(state.compiled().question(question).index);
  }

  /** Whether the question is answered, be it hidden or not. */
  public boolean isAnswered(String question) {
    return state.fill(state.compiled().question(question).index) != Fill.OPEN;
  }

  /** Whether the question is shown. */
  public Truth shows(String question) {
    return state.visible(state.compiled().question(question).index);
  }

  /** Turns a condition into what can be asked of any scenario of the questionnaire. */
  public Function<Scenario, Truth> condition(Condition condition) {
    CompiledCondition compiled = state.compiled().compile(condition);
    return scenario -> compiled.truth(scenario.state);
  }

  /**
   * Whether a rule fires.
   *
   * @param rule its place in the questionnaire
   */
  public Truth fires(int rule) {
    return state.rule(rule);
  }

  /** Whether the rule alone holds the verdict down: without it the verdict would be better. */
  public Truth isHeldDownBy(int rule) {
    Verdict cap = state.compiled().rules.get(rule).cap().orElse(Verdict.GO);
    int better = -(2 * State.bit(cap));
    return state
        .rule(rule)
        .and(lieIn(state.possibleVerdictsWithoutCapOf(rule), better & State.ALL_VERDICTS));
  }

  /** Whether the rule alone rules the model out: without it the model would be feasible. */
  public Truth isRuledOutBy(int rule, int model) {
    return state.rule(rule).and(state.feasibleWithout(rule, model));
  }

  /** Whether the verdict is this one. */
  public Truth reaches(Verdict verdict) {
    return lieIn(state.possibleVerdicts(), State.bit(verdict));
  }

  /** Whether the model is feasible. */
  public Truth allows(int model) {
    return state.feasible(model);
  }

  /** Whether the verdict is a go and the model the advised one. */
  public Truth advises(int model) {
    return lieIn(Models.possibleAdvice(state), 2 << model);
  }

  /** Whether all the outcomes are among those wanted, none, or some. */
  private static Truth lieIn(int outcomes, int wanted) {
    if ((outcomes & wanted) == 0) {
      return Truth.FALSE;
    }
    return Truth.of((outcomes & ~wanted) == 0).or(Truth.OPEN);
  }

  /**
   * How many feasible models fit about equally well; from 2 on it is a close call.
   *
   * @throws IllegalStateException unless this is one sheet
   */
  public int contenders() {
    if (state.compiled().questions.stream().anyMatch(question -> state.isOpen(question.index))) {
      throw new IllegalStateException("contenders are known only where nothing is open");
    }
    return Models.running(state).size();
  }

  /** The answers given, without those to hidden questions. */
  public AnswerSheet sheet(Subject subject) {
    SortedMap<String, Answer> given = new TreeMap<>();
    for (CompiledQuestion question : state.compiled().questions) {
      Fill fill = state.fill(question.index);
      if (fill != Fill.OPEN && state.visible(question.index) != Truth.FALSE) {
        given.put(question.id(), Answer.of(question.response(fill)));
      }
    }
    return new AnswerSheet(subject, given);
  }
}
