package dev.shorewise.batch;

import dev.shorewise.answers.PartialSheet;
import dev.shorewise.assessment.Assessor;

/**
 * A subject of a {@link ClientFile} that somebody is to be asked about.
 *
 * @param row the row's place in the file, from 0
 * @param subject which of the subjects of the row, from 0
 * @param line the one that the row starts on, as an editor counts
 * @param assessor of the questionnaire that it answers
 * @param sheet what is known of it
 */
public record OpenClient(int row, int subject, int line, Assessor assessor, PartialSheet sheet) {}
