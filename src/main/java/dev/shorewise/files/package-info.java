/**
 * Reading and writing files: bounded reads, and writes that are whole or not at all.
 *
 * <p>Depends on {@code diagnostic}.
 */
@NullMarked
package dev.shorewise.files;

import org.jspecify.annotations.NullMarked;
