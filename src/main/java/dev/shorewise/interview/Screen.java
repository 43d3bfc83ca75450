package dev.shorewise.interview;

/** What the interview is waiting for. */
sealed interface Screen {
  /** Which process it is about. */
  record AskProcess() implements Screen {}

  /** Which company it is about; may be left out. */
  record AskClient() implements Screen {}

  /**
   * The name of the process or the company once more, from the middle of the interview.
   *
   * @param process whether it is that of the process
   * @param from where to go on
   */
  record Rename(boolean process, Screen from) implements Screen {}

  /** How long the interview may be: quick or full. */
  record AskLength() implements Screen {}

  /** The answer to a question. */
  record Asking(String question) implements Screen {}

  /**
   * A stage has reached its end: go on, or take the result?
   *
   * @param settled whether it ends because no further answer could change what it was to find out
   */
  record Pause(boolean settled) implements Screen {}

  /** Everything has been asked: change something, or take the result? */
  record Review() implements Screen {}

  /** Nothing: the result is wanted. */
  record Finished() implements Screen {}

  /** Nothing: this client is left as it is. */
  record Skipped() implements Screen {}

  /** Nothing: this is no client, and its row is left out. */
  record LeftOut() implements Screen {}

  /** Nothing: the client before this one is wanted. */
  record Before() implements Screen {}

  /** Nothing: the interview was left. */
  record Left() implements Screen {}
}
