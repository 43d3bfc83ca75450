package dev.shorewise;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Looks for bytes that the readers of whole files stumble over. Run by {@code fuzz/run}; what it
 * finds is kept beside the other test inputs, where {@link ReaderFuzzCorpusTest} runs it.
 */
final class ReaderFuzzTest {
  @DictionaryEntries({
    "format: shorewise/questionnaire/1", "extends: everything.yaml", "change:", "retire:", "questions:",
    "options:", "dimensions:", "rules:", "models:", "verdict:", "advice:", "tests:", "beliefs:", "guidance:",
    "showIf:", "when:", "question:", "in:", "any:", "all:", "not:", "atLeast:", "atMost:", "below:", "points:",
    "fit:", "raises:", "exclusive: true", "notApplicable: true", "select: many", "select: number", "combine: sum",
    "unit:", "scale:", "scales:", "role: capability", "role: guard", "role: demand", "role: context", "weight:",
    "fix: {do:", "reach:", "days:", "monotone: false", "expect:", "given:", "others: best", "&a", "*a", "<<:", "!!"
  })
  @FuzzTest(maxDuration = "10m")
  void questionnaire(byte[] bytes) {
    ReaderFuzzTargets.questionnaire(bytes);
  }

  @DictionaryEntries({
    "format: shorewise/answers/1", "questionnaire:", "version:", "sha256:", "subject:", "client:", "process:", "id:",
    "answers:", "answer:", "evidence: verified", "note:", "on: 2026-01-01", "unknown", "not-applicable", "n/a", "?",
    "process.documented:", "process.owner:", "security.data:", "delivery.volume:", "[none, personal]",
    "999999999999999999", "&a", "*a", "<<:", "!!", "---", "|", ">-"
  })
  @FuzzTest(maxDuration = "10m")
  void sheet(byte[] bytes) {
    ReaderFuzzTargets.sheet(bytes);
  }

  @DictionaryEntries({
    "\"answers\":", "\"question\":", "\"answer\":", "\"state\":", "\"unknown\"", "\"not-applicable\"",
    "\"possible\":", "\"GO\"", "\"KEEP_IN_HOUSE\"", "\"low\":", "\"high\":", "\"dimensions\":", "\"readiness\":",
    "\"subject\":", "\"client\":", "\"advised\":", "1e999999999", "-0.0", "NaN", "null", "[]", "{}", "\\u0000"
  })
  @FuzzTest(maxDuration = "10m")
  void stored(byte[] bytes) {
    ReaderFuzzTargets.stored(bytes);
  }
}
