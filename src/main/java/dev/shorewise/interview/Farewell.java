package dev.shorewise.interview;

/** Has the last word if the process is told to stop while an interview waits for a line. */
final class Farewell {
  private final Thread hook;

  Farewell(Saving saving, Dialogue dialogue) {
    hook = new Thread(() -> say(saving, dialogue), "farewell");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private static void say(Saving saving, Dialogue dialogue) {
    saving.close();
    dialogue.show("");
    saving.farewell().forEach(dialogue::show);
  }

  /** Is no longer needed. */
  void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyUnderWay) {
      // Then it speaks, and this thread ends with the process.
    }
  }
}
