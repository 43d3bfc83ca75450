package dev.shorewise.batch;

import dev.shorewise.batch.RowScorer.Scored;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the rows of a file into blocks and has several scored at the same time, while the next ones
 * are read and the last ones written. Where the blocks are cut depends on the file alone, so that
 * what comes out does not depend on how many work at it.
 */
final class RowBlocks {
  /** The most rows in a block; enough for a thread to work on undisturbed. */
  static final int MOST_ROWS = 500;

  /** The most characters in a block but for its last row, lest long rows fill the memory. */
  private static final int MOST_CHARACTERS = 1 << 18;

  private final CsvReader reader;
  private final Deque<CsvReader.Raw> ahead;
  private final RowScorer scorer;
  private final int jobs;
  private long rejectsLeft;
  private @Nullable IOException failure;

  /**
   * @param ahead rows that have been read already
   * @param options how many blocks are scored at the same time, and when to stop
   */
  RowBlocks(CsvReader reader, Deque<CsvReader.Raw> ahead, RowScorer scorer, BatchOptions options) {
    this.reader = reader;
    this.ahead = ahead;
    this.scorer = scorer;
    this.jobs = options.jobs();
    this.rejectsLeft = options.mostRejected();
  }

  /** Takes what was scored, in the order of the file. */
  interface Sink {
    /** Takes a block; says whether to go on. */
    boolean take(Scored scored) throws IOException;
  }

  /** A block that is being scored. */
  private record Pending(List<CsvReader.Raw> block, Future<Scored> scored) {}

  /** Scores all rows. */
  void run(Sink sink) throws IOException {
    if (jobs == 1) {
      runAlone(sink);
      return;
    }
    ExecutorService workers =
        Executors.newFixedThreadPool(
            jobs,
            task -> {
              Thread thread = new Thread(task, "batch");
              // An interrupted program does not wait for what nobody will write.
              thread.setDaemon(true);
              return thread;
            });
    try {
      runWith(workers, sink);
    } finally {
      workers.shutdownNow();
    }
  }

  private void runAlone(Sink sink) throws IOException {
    boolean goesOn = true;
    while (goesOn) {
      List<CsvReader.Raw> block = next();
      goesOn =
          !block.isEmpty()
              && sink.take(upToLimit(block, scorer.score(block, BatchOptions.NO_LIMIT)));
    }
  }

  private void runWith(ExecutorService workers, Sink sink) throws IOException {
    Deque<Pending> pending = new ArrayDeque<>();
    boolean goesOn = true;
    boolean ended = false;
    while (goesOn && !(ended && pending.isEmpty())) {
      if (!ended && failure == null && pending.size() <= 2 * jobs) {
        List<CsvReader.Raw> block = next();
        ended = block.isEmpty();
        if (!ended) {
          pending.add(
              new Pending(block, workers.submit(() -> scorer.score(block, BatchOptions.NO_LIMIT))));
        }
      } else if (pending.isEmpty()) {
        // The failure, now that all before it has been taken.
        next();
      } else {
        Pending first = pending.remove();
        goesOn = sink.take(upToLimit(first.block(), result(first.scored())));
      }
    }
  }

  /** How many more rejects there may be is known only now that all before has been scored. */
  private Scored upToLimit(List<CsvReader.Raw> block, Scored scored) {
    long rejected = scored.tally().rowsRejected();
    if (rejected >= rejectsLeft) {
      return scorer.score(block, rejectsLeft);
    }
    rejectsLeft -= rejected;
    return scored;
  }

  private static Scored result(Future<Scored> scored) throws IOException {
    try {
      return scored.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("scoring failed: " + e.getCause(), e.getCause());
    }
  }

  /**
   * The next block; empty at the end of the file.
   *
   * @throws IOException if there is none because reading failed; not while there is something left
   *     from before
   */
  private List<CsvReader.Raw> next() throws IOException {
    if (failure != null) {
      throw failure;
    }
    List<CsvReader.Raw> block = new ArrayList<>(MOST_ROWS);
    int characters = 0;
    try {
      while (block.size() < MOST_ROWS && characters < MOST_CHARACTERS) {
        Optional<CsvReader.Raw> row = ahead.isEmpty() ? reader.next() : Optional.of(ahead.remove());
        if (row.isEmpty()) {
          break;
        }
        block.add(row.get());
        characters += row.get().text().length();
      }
    } catch (IOException e) {
      if (block.isEmpty()) {
        throw e;
      }
      failure = e;
    }
    return block;
  }
}
