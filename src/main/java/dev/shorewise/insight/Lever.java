package dev.shorewise.insight;

import dev.shorewise.answers.Response;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.questionnaire.Fix;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.questionnaire.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A question whose answer fixes can change.
 *
 * @param levels the first as things stand, at no cost; each further one costs more and is better
 */
record Lever(Question question, Role role, List<Level> levels) {
  /**
   * An answer that can be reached.
   *
   * @param options the chosen options' ids
   * @param value 0 to 100
   * @param days to get here from the first level
   * @param steps that lead here from the first level
   */
  record Level(
      Response response, List<String> options, double value, int days, List<PathStep> steps) {}

  String id() {
    return question.id();
  }

  /** The questions that fixes can change; context and motive have none. */
  static List<Lever> of(WhatIf start) {
    List<Lever> levers = new ArrayList<>();
    for (Question question : start.questionnaire().questions()) {
      Role role = start.questionnaire().roleOf(question);
      List<String> chosen = start.chosen(question.id());
      if (role.isScored() && question.isScored() && !chosen.isEmpty()) {
        List<Level> levels =
            question.select() == Select.MANY
                ? checklist(question, role, chosen)
                : chain(question, chosen.get(0));
        if (levels.size() > 1) {
          levers.add(new Lever(question, role, List.copyOf(levels)));
        }
      }
    }
    levers.sort(Comparator.comparing(Lever::id));
    return levers;
  }

  private static List<Level> chain(Question question, String first) {
    List<Level> levels = new ArrayList<>();
    List<PathStep> steps = new ArrayList<>();
    Option option = question.option(first).orElseThrow();
    int days = 0;
    levels.add(level(question, option, days, steps));
    while (option.fix().isPresent() && option.fix().get().reach().isPresent()) {
      Fix fix = option.fix().get();
      String reach = fix.reach().orElseThrow();
      days += fix.days();
      steps.add(
          new PathStep(question.id(), Optional.of(option.id()), reach, fix.action(), fix.days()));
      option = question.option(reach).orElseThrow();
      levels.add(level(question, option, days, steps));
    }
    return levels;
  }

  private static Level level(Question question, Option option, int days, List<PathStep> steps) {
    return new Level(
        Response.of(question, option),
        List.of(option.id()),
        100.0 * option.points().orElse(0) / question.outOf(),
        days,
        List.copyOf(steps));
  }

  /** Parts of a checklist that can be added together. */
  private record Parts(List<PathStep> steps, int points, int days) {
    Parts with(Question question, Option part, Fix fix) {
      List<PathStep> more = new ArrayList<>(steps);
      more.add(new PathStep(question.id(), Optional.empty(), part.id(), fix.action(), fix.days()));
      return new Parts(List.copyOf(more), points + part.points().orElse(0), days + fix.days());
    }
  }

  /** The sets of missing parts worth adding: each costs more than the one before, for more. */
  private static List<Level> checklist(Question question, Role role, List<String> chosen) {
    if (!question.isChecklist() || !role.highIsGood()) {
      return List.of();
    }
    // An exclusive option goes when the first part comes, so it takes no part in the comparison.
    List<String> kept =
        chosen.stream().filter(id -> !question.option(id).orElseThrow().exclusive()).toList();
    List<Parts> sets = List.of(new Parts(List.of(), points(question, kept), 0));
    for (Option missing : question.options()) {
      if (missing.fix().isPresent() && !chosen.contains(missing.id())) {
        List<Parts> more = new ArrayList<>(sets);
        sets.forEach(set -> more.add(set.with(question, missing, missing.fix().orElseThrow())));
        sets = worthwhile(more, 0);
      }
    }
    List<Level> levels = new ArrayList<>();
    levels.add(level(question, chosen, new Parts(List.of(), points(question, chosen), 0)));
    for (Parts set : worthwhile(sets, points(question, chosen) + 1)) {
      if (!set.steps().isEmpty()) {
        levels.add(level(question, kept, set));
      }
    }
    return levels;
  }

  private static int points(Question question, List<String> options) {
    return options.stream()
        .mapToInt(id -> question.option(id).orElseThrow().points().orElse(0))
        .sum();
  }

  private static Level level(Question question, List<String> chosen, Parts parts) {
    List<String> options =
        question.options().stream()
            .map(Option::id)
            .filter(
                id ->
                    chosen.contains(id)
                        || parts.steps().stream().anyMatch(step -> step.to().equals(id)))
            .toList();
    return new Level(
        new Response.Chosen(options),
        options,
        100.0 * Math.min(parts.points(), question.outOf()) / question.outOf(),
        parts.days(),
        parts.steps());
  }

  /** Those with at least so many points for which no other has as many at less cost. */
  private static List<Parts> worthwhile(List<Parts> sets, int leastPoints) {
    List<Parts> sorted = new ArrayList<>(sets);
    sorted.sort(
        Comparator.comparingInt(Parts::days)
            .thenComparingInt(parts -> parts.steps().size())
            .thenComparing(Comparator.comparingInt(Parts::points).reversed()));
    List<Parts> kept = new ArrayList<>();
    int most = leastPoints - 1;
    for (Parts parts : sorted) {
      if (parts.points() > most) {
        kept.add(parts);
        most = parts.points();
      }
    }
    return kept;
  }
}
