package dev.shorewise.batch;

import dev.shorewise.diagnostic.Problem;

/** Is told how a batch goes, while it goes; always by one thread. */
public interface BatchListener {
  /** Something is wrong in a row, which is therefore rejected. In the order of the file. */
  void problem(Problem problem);

  /**
   * Some rows have been dealt with.
   *
   * @param rows how many by now, rejected ones included
   */
  void progress(long rows);
}
