package dev.shorewise.insight;

import java.util.Optional;

/**
 * One fix on the way to a go.
 *
 * @param question the question's id
 * @param from the option it starts from; absent where it adds to a checklist
 * @param to the option it reaches or adds
 * @param action what to do
 * @param days effort; 0 or more
 */
public record PathStep(
    String question, Optional<String> from, String to, String action, int days) {}
