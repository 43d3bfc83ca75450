package dev.shorewise.batch;

import dev.shorewise.insight.DistanceToGo;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Puts rows into the order of their distance to GO, however many there are: what does not fit into
 * a share of the memory is sorted piece by piece into temporary files, which are merged at the end.
 * The files are readable by their owner alone, and gone when this is closed or the program ends.
 */
final class DistanceSort implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final int mostBytes;
  private final List<Row> held = new ArrayList<>();
  private final List<Path> pieces = new ArrayList<>();
  private int bytesHeld;
  private long count;

  /**
   * @param mostBytes how much text is held in memory
   */
  DistanceSort(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** A row's result as it is written, with its line end. */
  record Line(DistanceToGo distance, Utf8 text) {}

  /**
   * A row in its order.
   *
   * @param number in the order of the file
   */
  private record Row(Line line, long number) {
    static final Comparator<Row> ORDER =
        Comparator.comparing((Row row) -> row.line().distance()).thenComparingLong(Row::number);
  }

  /** Takes the next row of the file. */
  void add(Line line) throws IOException {
    held.add(new Row(line, count++));
    bytesHeld += line.text().length() + Long.BYTES * 8;
    if (bytesHeld > mostBytes) {
      spill();
    }
  }

  private void spill() throws IOException {
    held.sort(Row.ORDER);
    Path piece = Files.createTempFile("shorewise-", ".sort");
    pieces.add(piece);
    // Also when the process is interrupted; only SIGKILL leaves it behind.
    piece.toFile().deleteOnExit();
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(piece), BUFFER))) {
      for (Row row : held) {
        out.writeBoolean(row.line().distance().keptInHouse());
        out.writeInt(row.line().distance().caps());
        out.writeDouble(row.line().distance().points());
        out.writeLong(row.number());
        out.writeInt(row.line().text().length());
        row.line().text().writeTo(out);
      }
    }
    held.clear();
    bytesHeld = 0;
  }

  /** Writes all rows, nearest first, equals in the order of the file. */
  void writeTo(OutputStream to) throws IOException {
    held.sort(Row.ORDER);
    OutputStream out = new BufferedOutputStream(to, BUFFER);
    List<Piece> open = new ArrayList<>();
    try {
      for (Path piece : pieces) {
        open.add(new Piece(piece));
      }
      merge(open, out);
    } finally {
      for (Piece piece : open) {
        piece.in.close();
      }
    }
    out.flush();
  }

  private void merge(List<Piece> open, OutputStream out) throws IOException {
    PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::row, Row.ORDER));
    for (Piece piece : open) {
      piece.next().ifPresent(row -> heads.add(new Head(row, piece)));
    }
    int next = 0;
    while (!heads.isEmpty() || next < held.size()) {
      Head head = heads.peek();
      if (head == null
          || (next < held.size() && Row.ORDER.compare(held.get(next), head.row()) < 0)) {
        held.get(next).line().text().writeTo(out);
        next++;
      } else {
        heads.remove();
        head.row().line().text().writeTo(out);
        head.piece().next().ifPresent(row -> heads.add(new Head(row, head.piece())));
      }
    }
  }

  /** The first row of a piece that is not written yet. */
  private record Head(Row row, Piece piece) {}

  /** A temporary file while it is read. */
  private static final class Piece {
    private final DataInputStream in;
    private long left;

    Piece(Path file) throws IOException {
      left = Files.size(file);
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    }

    Optional<Row> next() throws IOException {
      if (left == 0) {
        return Optional.empty();
      }
      boolean keptInHouse = in.readBoolean();
      int caps = in.readInt();
      double points = in.readDouble();
      long number = in.readLong();
      byte[] text = new byte[in.readInt()];
      in.readFully(text);
      left -= 1 + Integer.BYTES + Double.BYTES + Long.BYTES + Integer.BYTES + text.length;
      return Optional.of(
          new Row(new Line(new DistanceToGo(keptInHouse, caps, points), Utf8.of(text)), number));
    }
  }

  /** Deletes the temporary files. */
  @Override
  public void close() throws IOException {
    for (Path piece : pieces) {
      Files.deleteIfExists(piece);
    }
  }
}
