package dev.shorewise.bench;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.insight.PathToGo;
import dev.shorewise.questionnaire.CanonicalForm;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.testing.CoreSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What the decision costs on the general questionnaire. Each call takes the next of a thousand
 * generated sheets, so that the median is over sheets as well as over calls. The yardstick, which
 * has nothing to do with the sheet, is the canonical form of the questionnaire and its SHA-256.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecisionBenchmark {
  private static final int SHEETS = 1000;

  /** How many of a hundred questions are open. */
  @Param({"0", "30"})
  public int open;

  private Questionnaire core;
  private Assessor assessor;
  private List<AnswerSheet> sheets;
  private int next;

  /** Makes the sheets. */
  @Setup
  public void generate() {
    core = CoreSheets.core();
    assessor = Assessor.of(core);
    sheets = new ArrayList<>();
    for (int seed = 0; seed < SHEETS; seed++) {
      sheets.add(CoreSheets.sheet(core, seed, open));
    }
  }

  private AnswerSheet sheet() {
    next = (next + 1) % SHEETS;
    return sheets.get(next);
  }

  @Benchmark
  public String yardstick() {
    return CanonicalForm.sha256(core);
  }

  @Benchmark
  public Assessment assess() {
    return assessor.assess(sheet());
  }

  @Benchmark
  public PathToGo path() {
    return PathToGo.of(assessor.whatIf(sheet()));
  }
}
