package dev.shorewise.insight;

import dev.shorewise.answers.Response;
import dev.shorewise.insight.Alternatives.Alternative;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The answers to a question that takes several options, found step by step from one of them. */
final class Subsets {
  /** The nearest first, equally near ones by the ids of their options. */
  static final Comparator<Alternative> NEAREST =
      Comparator.comparingInt(Alternative::steps)
          .thenComparing(other -> Alternatives.key(other.response()));

  private final Question question;
  private final Set<List<String>> seen = new HashSet<>();

  private Subsets(Question question) {
    this.question = question;
  }

  /** All others, nearest first; those further away are only worked out when they are asked for. */
  static Stream<Alternative> around(Question question, Response.Chosen given) {
    Subsets subsets = new Subsets(question);
    subsets.seen.add(given.options());
    return Stream.iterate(
            List.of(new Alternative(given, 0)), layer -> !layer.isEmpty(), subsets::next)
        .skip(1)
        .flatMap(List::stream);
  }

  private List<Alternative> next(List<Alternative> layer) {
    List<Alternative> next = new ArrayList<>();
    for (Alternative from : layer) {
      for (Option option : question.options()) {
        List<String> changed = toggled(((Response.Chosen) from.response()).options(), option);
        if (!changed.isEmpty() && seen.add(changed)) {
          next.add(new Alternative(new Response.Chosen(changed), from.steps() + 1));
        }
      }
    }
    next.sort(NEAREST);
    return next;
  }

  private List<String> toggled(List<String> chosen, Option option) {
    if (option.exclusive() && !chosen.contains(option.id())) {
      return List.of(option.id());
    }
    return question.options().stream()
        .filter(
            each ->
                each.id().equals(option.id())
                    ? !chosen.contains(each.id())
                    : chosen.contains(each.id()) && !each.exclusive())
        .map(Option::id)
        .toList();
  }
}
