/**
 * Lessons: Markdown files in which a class predicts, observes and explains what experiments do.
 *
 * <p>{@link org.tripletlab.lesson.LessonFile} reads a file into a {@link org.tripletlab.lesson.Lesson} of pages and a {@link
 * org.tripletlab.lesson.LessonPlan} of runs; {@link org.tripletlab.lesson.Lessons} lists the lessons of the program. An
 * {@link org.tripletlab.lesson.Expectation} says what must be true of a run. A new kind of expectation is one record there
 * and its words in the reader; a new key of a block is one case in the reader of blocks.
 *
 * <p>Imports {@code compare}, {@code dataset}, {@code experiment}, {@code io}, {@code metric}, {@code option}, {@code store}
 * and {@code text}.
 */
package org.tripletlab.lesson;
