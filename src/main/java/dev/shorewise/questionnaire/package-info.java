/**
 * What is asked: questionnaires as valid, immutable values, and how they are read from YAML.
 *
 * <p>Start at {@link dev.shorewise.questionnaire.Questionnaire}. A questionnaire that exists is
 * valid: its references resolve, its bands are exhaustive, and unless it says {@code monotone:
 * false} a better answer can never worsen the result.
 *
 * <p>Depends on {@code yaml} and {@code diagnostic}.
 */
@NullMarked
package dev.shorewise.questionnaire;

import org.jspecify.annotations.NullMarked;
