package dev.shorewise.batch;

import dev.shorewise.diagnostic.Problem;
import java.util.OptionalInt;

/**
 * Something wrong in a row.
 *
 * @param column index of the cell, from 0; absent when the row as a whole is wrong
 * @param value what the cell holds
 */
record CellProblem(Problem problem, OptionalInt column, String value) {}
