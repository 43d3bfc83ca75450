package dev.shorewise.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Has the last word if the process is told to stop while an interview waits for a line. */
final class Farewell {
  private final Thread hook;

  Farewell(Saving saving, Dialogue dialogue) {
    hook = new Thread(() -> say(saving, dialogue), "farewell");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private static void say(Saving saving, Dialogue dialogue) {
    saving.close();
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(saving.left().farewell());
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
