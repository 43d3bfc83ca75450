package dev.shorewise.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Has the last word if the process is told to stop while an interview waits for a line. */
final class Farewell {
  private final Thread hook;

  /**
   * @param close lets go of the file
   * @param left how it stands then
   */
  Farewell(Runnable close, Supplier<Outcome.Left> left, Dialogue dialogue) {
    // By then the terminal may no longer say how wide it is.
    int width = dialogue.width();
    hook = new Thread(() -> say(close, left, dialogue, width), "farewell");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private static void say(
      Runnable close, Supplier<Outcome.Left> left, Dialogue dialogue, int width) {
    close.run();
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(left.get().farewell(width));
    dialogue.showLast(lines);
  }

  /** Is no longer needed. If it speaks already, it has the last word, and this never returns. */
  void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyUnderWay) {
      while (true) {
        LockSupport.park();
      }
    }
  }
}
