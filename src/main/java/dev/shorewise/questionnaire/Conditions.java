package dev.shorewise.questionnaire;

import dev.shorewise.questionnaire.Condition.AllOf;
import dev.shorewise.questionnaire.Condition.AnyOf;
import dev.shorewise.questionnaire.Condition.Not;
import java.util.ArrayList;
import java.util.List;

/** Takes conditions apart for the checks. */
final class Conditions {
  /**
   * A condition without parts.
   *
   * @param negated whether it stands under a {@code not}, at whatever depth
   */
  record Leaf(Condition condition, boolean negated) {}

  private Conditions() {}

  /** The conditions without parts, in the order of the file. */
  static List<Leaf> leaves(Condition condition) {
    List<Leaf> leaves = new ArrayList<>();
    collect(condition, false, leaves);
    return leaves;
  }

  private static void collect(Condition condition, boolean negated, List<Leaf> leaves) {
    if (condition instanceof AllOf all) {
      all.parts().forEach(part -> collect(part, negated, leaves));
    } else if (condition instanceof AnyOf any) {
      any.parts().forEach(part -> collect(part, negated, leaves));
    } else if (condition instanceof Not not) {
      collect(not.part(), true, leaves);
    } else {
      leaves.add(new Leaf(condition, negated));
    }
  }
}
