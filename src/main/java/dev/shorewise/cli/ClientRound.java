package dev.shorewise.cli;

import dev.shorewise.batch.ClientFile;
import dev.shorewise.batch.OpenClient;
import dev.shorewise.interview.ClientCase;
import dev.shorewise.interview.Completion;
import dev.shorewise.interview.Completion.Step;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** One round through the clients that are to be asked about; stands between file and interview. */
final class ClientRound {
  private final List<OpenClient> clients;
  private final boolean openToo;
  private final Set<Integer> done = new TreeSet<>();
  private ClientFile file;

  /**
   * @param file with those marked that are to be asked about
   * @param openToo whether what is blank or not known is asked as well
   */
  ClientRound(ClientFile file, boolean openToo) {
    this.file = file;
    this.openToo = openToo;
    this.clients = file.clients();
  }

  /**
   * Asks about one after the other.
   *
   * @return whether it came to its end
   */
  boolean run(Completion completion) {
    int number = 0;
    while (number < clients.size()) {
      ClientFile before = file;
      OpenClient client = before.again(clients.get(number));
      ClientCase asked =
          new ClientCase(
              client.assessor(),
              client.sheet(),
              clients.get(number).sheet().toAsk(openToo),
              number + 1,
              clients.size(),
              client.line(),
              done.contains(number));
      Step step = completion.ask(asked, sheet -> before.with(client, sheet).text());
      if (step instanceof Step.Left) {
        return false;
      }
      if (step instanceof Step.Before back) {
        file = before.with(client, back.sheet());
        number--;
        continue;
      }
      if (step instanceof Step.Done answered) {
        file = before.with(client, answered.sheet()).done(client);
        done.add(number);
      } else {
        file = step instanceof Step.LeftOut ? before.leftOut(client) : before.skipped(client);
      }
      number++;
      if (!completion.save(file.text())) {
        return false;
      }
    }
    return true;
  }

  /** Whether the file can be gone on with. */
  boolean isUnfinished() {
    return file.isUnfinished();
  }

  boolean openToo() {
    return openToo;
  }

  /** Whether no client is left in the file. */
  boolean isEmpty() {
    return file.size() == 0;
  }

  /** How many clients were to be asked about. */
  int size() {
    return clients.size();
  }

  int done() {
    return (int) done.stream().filter(number -> !file.isLeftOut(clients.get(number))).count();
  }

  /**
   * What was left out because it is no client: its line, what stands first there, and the process,
   * which tells several in a row apart.
   *
   * @param own whether the line is that of the client's own file, where it is known, rather than of
   *     the file that was read
   */
  List<String> leftOut(boolean own) {
    return clients.stream()
        .filter(file::isLeftOut)
        .map(client -> named(client, own ? file.ownLine(client) : OptionalInt.of(client.line())))
        .toList();
  }

  private String named(OpenClient client, OptionalInt line) {
    String first = file.firstCell(client);
    return (line.isPresent() ? "line " + line.getAsInt() + ": " : "")
        + first
        + client.sheet().process().filter(name -> !name.equals(first)).map(": "::concat).orElse("");
  }

  /** The names of the clients that were skipped; lines shift when the file is written. */
  List<String> skipped() {
    return clients.stream()
        .filter(client -> !done.contains(clients.indexOf(client)) && !file.isLeftOut(client))
        .map(OpenClient::sheet)
        .map(
            sheet ->
                sheet.client().orElse("(no company)")
                    + ": "
                    + sheet.process().orElse("(no process)"))
        .toList();
  }

  /** The lines of rows that nobody can be asked about. */
  List<Integer> hopeless() {
    return file.hopeless();
  }
}
