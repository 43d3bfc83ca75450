package dev.shorewise.batch;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Looks for bytes that the reader or the mapper stumbles over. Run by {@code fuzz/run}; what it
 * finds is kept beside the other test inputs, where {@link FuzzCorpusTest} runs it.
 */
final class CsvFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void reader(byte[] csv) {
    CsvFuzzTargets.reader(csv);
  }

  @FuzzTest(maxDuration = "10m")
  void mapper(byte[] input) {
    CsvFuzzTargets.mapper(input);
  }
}
