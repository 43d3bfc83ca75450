package dev.shorewise.lint;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Problems;
import dev.shorewise.lint.Change.Sort;
import dev.shorewise.lint.Part.Kind;
import dev.shorewise.questionnaire.CanonicalForm;
import dev.shorewise.questionnaire.Places;
import dev.shorewise.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a new version of a questionnaire changes.
 *
 * @param changes by the order of the new version, what was removed at the end; wording, which
 *     changes no result, is left out
 */
public record QuestionnaireChanges(Questionnaire before, Questionnaire now, List<Change> changes) {
  /** What is only read, or shown beside the result. */
  private static final Set<String> WORDING =
      Set.of(
          "title",
          "about",
          "ask",
          "why",
          "help",
          "quick",
          "unit",
          "label",
          "because",
          "belief",
          "reality",
          "source",
          "say",
          "measure",
          "priority",
          "kind");

  public QuestionnaireChanges {
    changes = List.copyOf(changes);
  }

  /** Compares two versions. */
  public static QuestionnaireChanges between(Questionnaire before, Questionnaire now) {
    Map<String, Part> old = Part.of(before);
    Map<String, Part> current = Part.of(now);
    Affected affected = new Affected(before, now);
    List<Change> changes = new ArrayList<>();
    current.forEach(
        (name, part) -> {
          Part earlier = old.get(name);
          if (earlier != null) {
            Map<String, String> differences = differences(earlier, part);
            if (!differences.isEmpty()) {
              String affects = affected.byChanging(part, differences.keySet());
              changes.add(
                  new Change(Sort.CHANGED, part, List.copyOf(differences.values()), affects));
            }
          } else if (!goesWithItsQuestion(part, old)) {
            changes.add(new Change(Sort.ADDED, part, List.of(), affected.byAdding(part)));
          }
        });
    old.forEach(
        (name, part) -> {
          if (!current.containsKey(name) && !goesWithItsQuestion(part, current)) {
            changes.add(new Change(Sort.REMOVED, part, List.of(), affected.byRemoving(part)));
          }
        });
    return new QuestionnaireChanges(before, now, changes);
  }

  /** Whether it is an option that comes or goes with its question, which is said already. */
  private static boolean goesWithItsQuestion(Part part, Map<String, Part> other) {
    return part.kind() == Kind.OPTION
        && other.values().stream()
            .noneMatch(each -> each.kind() == Kind.QUESTION && each.id().equals(part.question()));
  }

  private static Map<String, String> differences(Part before, Part now) {
    Set<String> keys = new LinkedHashSet<>(now.properties().keySet());
    keys.addAll(before.properties().keySet());
    keys.removeAll(WORDING);
    Map<String, String> differences = new LinkedHashMap<>();
    for (String key : keys) {
      Object old = before.properties().getOrDefault(key, "default");
      Object current = now.properties().getOrDefault(key, "default");
      if (!Objects.equals(old, current)) {
        differences.put(key, key + " " + text(old) + " -> " + text(current));
      }
    }
    return differences;
  }

  /** Maps and lists in the manner of YAML, so that a condition reads as in its file. */
  private static String text(Object value) {
    if (value instanceof Map<?, ?> map) {
      List<String> entries = new ArrayList<>();
      map.forEach((key, child) -> entries.add(key + ": " + text(child)));
      return "{" + String.join(", ", entries) + "}";
    }
    if (value instanceof List<?> list) {
      return "[" + String.join(", ", list.stream().map(QuestionnaireChanges::text).toList()) + "]";
    }
    return String.valueOf(value);
  }

  /**
   * What stored answer sheets would suffer from: an id that they may name is gone though the first
   * number of the version has not risen, or other content stands under the same version.
   */
  public List<Problem> problems(Places places) {
    Problems problems = new Problems();
    boolean mayBreak = major(now) > major(before);
    for (Change change : changes) {
      Part part = change.part();
      boolean named = part.kind() == Kind.QUESTION || part.kind() == Kind.OPTION;
      if (change.sort() == Sort.REMOVED && named && !mayBreak) {
        problems.error(
            place(places, part),
            ProblemCode.ID_NOT_STABLE,
            part.name() + " of version " + before.version() + " is gone",
            "keep the id, or raise the first number of the version; it affects "
                + change.affects());
      }
    }
    if (now.version().equals(before.version())
        && !CanonicalForm.sha256(now).equals(CanonicalForm.sha256(before))) {
      problems.error(
          places.at("version"),
          ProblemCode.VERSION_NOT_RAISED,
          "the content has changed and the version is still " + now.version(),
          "raise the version, so that results can be told apart");
    }
    return problems.sorted();
  }

  private static Location place(Places places, Part gone) {
    return gone.kind() == Kind.QUESTION
        ? places.at("questions")
        : places.at("questions", gone.question(), "options");
  }

  private static int major(Questionnaire questionnaire) {
    String digits = questionnaire.version().replaceAll("\\D.*", "");
    return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }
}
