package dev.shorewise.interview;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.testing.CoreSheets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Counts how many questions the quick interview asks until decision, verdict and delivery model are
 * clear, on generated sheets of several strengths, and prints a Markdown table.
 */
final class QuestionCounts {
  private static final List<Stage> GOALS = List.of(Stage.DECISION, Stage.VERDICT, Stage.MODEL);

  private final Script script = new Script(Assessor.of(CoreSheets.core()));

  private QuestionCounts() {}

  public static void main(String[] args) {
    int sheets = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    System.out.println("| sheets | not known | decision | verdict | model | never asked |");
    System.out.println("| --- | --- | --- | --- | --- | --- |");
    for (int unknown : new int[] {0, 10, 25}) {
      new QuestionCounts().row("strong", 0.8, 1.0, unknown, sheets);
      new QuestionCounts().row("middling", 0.5, 0.8, unknown, sheets);
      new QuestionCounts().row("weak", 0.0, 0.5, unknown, sheets);
    }
  }

  private void row(String name, double from, double to, int unknown, int sheets) {
    Map<Stage, List<Integer>> counts = new EnumMap<>(Stage.class);
    GOALS.forEach(goal -> counts.put(goal, new ArrayList<>()));
    List<Integer> spared = new ArrayList<>();
    Questionnaire core = script.questionnaire();
    for (int i = 0; i < sheets; i++) {
      Random random = new Random(1_000L * unknown + i);
      double strength = from + (to - from) * random.nextDouble();
      spared.add(interview(CoreSheets.sheet(core, random, strength, unknown), counts));
    }
    System.out.printf(Locale.ROOT, "| %s | %d %% |", name, unknown);
    GOALS.forEach(goal -> System.out.print(" " + summary(counts.get(goal), sheets) + " |"));
    System.out.println(" " + median(spared) + " |");
  }

  /** Answers until nothing more can be made clear; returns how many questions were not asked. */
  private int interview(AnswerSheet answers, Map<Stage, List<Integer>> counts) {
    InterviewState state =
        InterviewState.start(script, Optional.of("P"), Optional.of("C"), Length.QUICK);
    Map<Stage, Integer> reached = new EnumMap<>(Stage.class);
    int asked = 0;
    while (true) {
      for (Stage goal : GOALS) {
        if (goal.isReached(state.assessment())) {
          reached.putIfAbsent(goal, asked);
        }
      }
      if (state.screen() instanceof Screen.Pause) {
        Stage next = Stage.next(state.assessment());
        if (next == Stage.ALL || state.candidates(next).isEmpty()) {
          break;
        }
        state = state.on(new Event.GoOn(next));
      } else if (state.stage() == Stage.ALL) {
        break;
      } else {
        Answer answer = answers.answers().get(state.question().orElseThrow().id());
        Response response = answer == null ? new Response.Unknown() : answer.response();
        state =
            state.on(
                response instanceof Response.NotApplicable
                    ? new Event.NotApplicable()
                    : new Event.Respond(response));
        asked++;
      }
    }
    reached.forEach((goal, questions) -> counts.get(goal).add(questions));
    return state.unanswered().size();
  }

  private static String summary(List<Integer> counts, int sheets) {
    if (counts.isEmpty()) {
      return "never";
    }
    String share = counts.size() == sheets ? "" : " in " + 100 * counts.size() / sheets + " %";
    Collections.sort(counts);
    return median(counts) + " (" + counts.get(counts.size() / 10) + "–"
        + counts.get(counts.size() * 9 / 10) + ")" + share;
  }

  private static int median(List<Integer> counts) {
    Collections.sort(counts);
    return counts.get(counts.size() / 2);
  }
}
