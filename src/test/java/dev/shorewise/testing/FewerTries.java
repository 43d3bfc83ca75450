package dev.shorewise.testing;

import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Keeps properties short while mutations are looked for, when each runs hundreds of times: no more
 * tries than the system property {@code shorewise.tries} allows, the same ones each time, and no
 * search for the smallest example of a failure. Without the system property it changes nothing.
 */
public final class FewerTries implements AroundPropertyHook {
  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    Integer most = Integer.getInteger("shorewise.tries");
    if (most != null) {
      PropertyAttributes attributes = context.attributes();
      attributes.setTries(Math.min(most, attributes.tries().orElse(most)));
      // Few tries may all be discarded by chance.
      attributes.setMaxDiscardRatio(1_000);
      attributes.setShrinking(ShrinkingMode.OFF);
      attributes.setAfterFailure(AfterFailureMode.RANDOM_SEED);
      if (attributes.seed().isEmpty()) {
        attributes.setSeed(Integer.toString(context.extendedLabel().hashCode()));
      }
    }
    return property.execute();
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }
}
