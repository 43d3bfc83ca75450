package dev.shorewise;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of this computer. Unlike {@link Clock#systemDefaultZone} it looks for the time zone
 * only when asked: that takes longer than all else a start has to do here, and few commands need
 * it.
 */
final class LocalClock extends Clock {
  @Override
  public Instant instant() {
    return Instant.now();
  }

  @Override
  public ZoneId getZone() {
    return ZoneId.systemDefault();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.system(zone);
  }
}
