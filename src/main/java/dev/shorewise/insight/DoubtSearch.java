package dev.shorewise.insight;

import dev.shorewise.answers.Response;
import dev.shorewise.assessment.WhatIf;
import dev.shorewise.insight.EvidenceCheck.Doubt;
import dev.shorewise.insight.EvidenceCheck.Together;
import dev.shorewise.questionnaire.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for the fewest doubts that worsen the verdict: sizes one after the other, each tried out in
 * full.
 *
 * <p>A worse answer about a strength never betters the verdict, so that a set is passed over when
 * it does no harm even with all doubts about strengths that may still join it. Of demands that is
 * not certain; there, and in a questionnaire that is not monotone, the question is taken as open.
 */
final class DoubtSearch {
  /**
   * How many sets are tried. Sets of a size that would take more are not begun, since trying some
   * of them seldom finds one: the search then says that it takes more than it has ruled out.
   */
  static final int MOST_TRIES = 4_000;

  /** How many sheets are tried to prove that nothing does harm. */
  private static final int MOST_PROOF = 200;

  private final WhatIf sheet;
  private final Set<Verdict> noWorse;
  private final List<Doubt> doubts;

  /** By doubt: what is no better than either answer, the given one and the worse one. */
  private final List<Response> covering;

  private int tries;

  DoubtSearch(WhatIf sheet, Set<Verdict> noWorse, List<Doubt> doubts) {
    this.sheet = sheet;
    this.noWorse = noWorse;
    this.doubts = doubts;
    this.covering =
        doubts.stream()
            .map(doubt -> isSteady(doubt) ? doubt.oneWorse() : new Response.Unknown())
            .toList();
  }

  private static WhatIf with(WhatIf sheet, Doubt doubt) {
    return sheet.with(doubt.question().id(), doubt.oneWorse());
  }

  private boolean isWorse(WhatIf sheet) {
    tries++;
    return !sheet.always(noWorse);
  }

  private boolean isSteady(Doubt doubt) {
    return sheet.questionnaire().monotone()
        && sheet.questionnaire().roleOf(doubt.question()).highIsGood();
  }

  /** Those that are enough each alone. */
  List<Doubt> alone() {
    return doubts.stream().filter(doubt -> isWorse(with(sheet, doubt))).toList();
  }

  Together together() {
    tries = 0;
    List<Doubt> unsteady = doubts.stream().filter(doubt -> !isSteady(doubt)).toList();
    if (!mayBeWorse(withRest(sheet, 0), unsteady)) {
      return new Together.NeverEnough();
    }
    tries = 0;
    for (int size = 1; size <= doubts.size(); size++) {
      if (tries + sets(size) > MOST_TRIES) {
        return new Together.MoreThan(size - 1);
      }
      Optional<List<Doubt>> found = find(sheet, List.of(), 0, size);
      if (found.isPresent()) {
        return new Together.Enough(found.get());
      }
    }
    return new Together.NeverEnough();
  }

  /** How many sets of this size there are, or some number above {@link #MOST_TRIES}. */
  private long sets(int size) {
    long sets = 1;
    for (int i = 0; i < size && sets <= MOST_TRIES; i++) {
      sets = sets * (doubts.size() - i) / (i + 1);
    }
    return sets;
  }

  /** The sheet with what covers every set of the doubts from here on. */
  private WhatIf withRest(WhatIf chosen, int from) {
    Map<String, Response> rest = new HashMap<>();
    for (int i = from; i < doubts.size(); i++) {
      rest.put(doubts.get(i).question().id(), covering.get(i));
    }
    return chosen.with(rest);
  }

  /**
   * Whether some choice of the unsteady doubts may do harm. Settles them one by one, those first
   * that an open rule asks for; gives up with yes.
   *
   * @param open with the questions of all these doubts open
   */
  private boolean mayBeWorse(WhatIf open, List<Doubt> unsteady) {
    if (!isWorse(open)) {
      return false;
    }
    if (unsteady.isEmpty() || tries > MOST_PROOF) {
      return true;
    }
    Set<String> asked = KnockOuts.of(open, noWorse.iterator().next());
    Doubt next =
        unsteady.stream()
            .filter(doubt -> asked.contains(doubt.question().id()))
            .findFirst()
            .orElse(unsteady.get(0));
    List<Doubt> others = unsteady.stream().filter(doubt -> !doubt.equals(next)).toList();
    return mayBeWorse(with(open, next), others)
        || mayBeWorse(open.with(next.question().id(), next.given()), others);
  }

  /** The first set with {@code more} doubts from {@code from} on that is enough. */
  private Optional<List<Doubt>> find(WhatIf chosen, List<Doubt> taken, int from, int more) {
    for (int i = from; i + more <= doubts.size(); i++) {
      WhatIf with = with(chosen, doubts.get(i));
      List<Doubt> set = new ArrayList<>(taken);
      set.add(doubts.get(i));
      if (more == 1) {
        if (isWorse(with)) {
          return Optional.of(set);
        }
      } else {
        if (!isWorse(withRest(chosen, i))) {
          return Optional.empty();
        }
        Optional<List<Doubt>> found = find(with, set, i + 1, more - 1);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
